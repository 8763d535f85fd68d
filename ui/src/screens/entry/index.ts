// At the door: the first run, logging in, unlocking, the recovery key.
export { FirstRun } from './first-run'
export { Login } from './login'
export { Unlock } from './unlock'
