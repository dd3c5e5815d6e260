import { registerShell } from '../../serviceWorker/shellRegistration.ts'

/** Whether the app opens without a network, and whether a newer one waits. One per page; it begins once the page stands. */
export const shell = registerShell()
