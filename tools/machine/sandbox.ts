// What the doctor asks of a machine, the tests and the launchers ask as well.
export { sandboxFault } from '../../electron/system/sandbox.ts';
