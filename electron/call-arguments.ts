// The calls that the page can make, and whether what it sends along is what the bridge asks for.
import * as v from 'valibot';
import { CALL_ARGUMENTS } from '../core/bridge.ts';
import type { KioskBridge } from '../core/bridge.ts';

/** The methods of the bridge that are calls, which is all that promise an answer. */
export type Call = {
  [Name in keyof KioskBridge]: ReturnType<KioskBridge[Name]> extends Promise<unknown> ? Name : never;
}[keyof KioskBridge];

/** The bridge’s own schema for each call: add a method without one, and this does not compile. */
const SCHEMAS: Readonly<Record<Call, v.GenericSchema>> = CALL_ARGUMENTS;

/** What is wrong with the arguments of a call, if anything. */
export function faultOf(call: Call, args: readonly unknown[]): string | undefined {
  const result = v.safeParse(SCHEMAS[call], args);
  if (result.success) return undefined;
  return result.issues.map((issue) => `[${v.getDotPath(issue) ?? ''}] ${issue.message}`).join('; ');
}
