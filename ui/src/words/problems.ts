// What to say of a problem that brings no words of its own; a code without words does not compile.
import type { ProblemCode, ProblemJson } from '../ipc/generated/wire'

/** Two sentences: what happened, and what to do next. */
export interface Said {
  what: string
  next: string
}

export const problems: Record<ProblemCode, Said> = {
  rule: { what: '規程により、この操作はできません。', next: '内容を見直してください。' },
  missing: { what: '入力が必要です。', next: '値を入れてください。' },
  unreadable: { what: '入力の意味が読み取れません。', next: '記入例のとおりに書き直してください。' },
  not_found: { what: '該当するものが見つかりません。', next: '番号か名称を確かめてください。' },
  stale: { what: '開いている間に、ほかの人が内容を変えました。', next: '開き直してから、もう一度訂正してください。' },
  wrong_key: {
    what: 'ログイン名かパスワードが違います。',
    next: '大文字と小文字、日本語入力の入り切りを確かめて、入力し直してください。',
  },
  wait: { what: '続けて間違えたため、しばらく受け付けません。', next: '少し待ってから入れ直してください。' },
  weak_password: {
    what: 'このパスワードは推測されやすいものです。',
    next: '関係のない言葉をいくつか並べて長くしてください。',
  },
  damaged: {
    what: '台帳を保存したファイルが壊れています。中身には手を付けていません。',
    next: '写し（バックアップ）から戻してください。',
  },
  newer: {
    what: '新しい版のプログラムで作られた記録です。ファイルには手を付けていません。',
    next: 'このパソコンのプログラムを新しくしてから開いてください。',
  },
  in_use: {
    what: 'ほかの人がこの記録を開いています。ファイルには手を付けていません。',
    next: '相手が閉じてから、もう一度開いてください。',
  },
  not_allowed: { what: 'あなたの役割では、この操作はできません。', next: '保護管理者か保護担当者に頼んでください。' },
  bad_file: { what: 'このファイルは読み取れません。', next: '別の形式で保存し直したものを選んでください。' },
  exists: { what: '同じものが既にあります。', next: '一覧で確かめてください。' },
  locked: { what: '画面がロックされています。', next: 'パスワードを入れて解除してください。' },
  disk: { what: 'ディスクに書き込めません。', next: '空き容量と書込みの権限を確かめてください。' },
  usage: { what: '操作の順序が合っていません。', next: '画面を開き直して、もう一度行ってください。' },
  fault: {
    what: 'プログラムの中で思いがけないことが起きました。',
    next: '画面を開き直してください。続くときは情報担当へ知らせてください。',
  },
}

/** The problem's own words, or else those of its code. */
export function say(problem: ProblemJson): Said {
  const known = problems[problem.code] ?? problems.fault
  return { what: problem.what || known.what, next: problem.next || known.next }
}
