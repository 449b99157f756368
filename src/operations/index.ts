export { makeBackup } from './backup/make-backup';
export { restoreBackup, verifyBackup } from './backup/restore-backup';
export { identitiesIn, type Key, type Lock } from './backup/sealed-file';
export { operationsMessages } from './messages';
