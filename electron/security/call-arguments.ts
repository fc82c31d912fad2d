// Whether what the page sends along with a call is what its bridge asks for.
import * as v from 'valibot';

/** What is wrong with the arguments of a call, if anything. What was sent is never repeated: it may be a PIN. */
export function faultOf(schema: v.GenericSchema, args: readonly unknown[]): string | undefined {
  const result = v.safeParse(schema, args);
  if (result.success) return undefined;
  return result.issues
    .map((issue) => `[${v.getDotPath(issue) ?? ''}] expected ${issue.expected ?? issue.type}`)
    .join('; ');
}
