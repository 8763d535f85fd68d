// The general screen of a register: its list, its form, one record.
export { RegisterForm } from './form'
export { RegisterPlace } from './place'
export { RecordView } from './record'
