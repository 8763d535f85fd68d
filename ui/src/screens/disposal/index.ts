// 廃棄・消去: what the frame needs to know of this task.
export { DisposalCase } from './case'
export { DisposalDraft } from './draft'
export { DisposalList } from './list'
