// What an examination of the machine says of one thing.

/** Names of the checks: stable, so that a fleet's programs can count on them. */
export type CheckId =
  | 'account'
  | 'autostart'
  | 'clock'
  | 'disk'
  | 'display'
  | 'edge-gestures'
  | 'exhibition'
  | 'gpu'
  | 'notifications'
  | 'pin'
  | 'sandbox'
  | 'screen-blanking'
  | 'screen-lock'
  | 'screen-off'
  | 'settings'
  | 'sleep'
  | 'system-keys'
  | 'touch'
  | 'usb-sticks';

export interface Finding {
  readonly id: CheckId;
  /** `unchecked`: nobody could tell, which is not good and not bad. */
  readonly status: 'good' | 'problem' | 'unchecked';
  /** What was found, one line. */
  readonly found: string;
  /** Each thing that is wrong, a line each, where there may be more than one. */
  readonly details?: readonly string[];
  /** What to do, one line; of what is not good. */
  readonly fix?: string;
}

export const KIOSK = 'jubilee --install-kiosk makes a kiosk that has none of this';

/** Where the docs help. @param manual path of operating.md */
export function recipes(manual: string): string {
  return `see “What the operating system has to do” in ${manual}`;
}

export function good(id: CheckId, found: string): Finding {
  return { id, status: 'good', found };
}

export function problem(id: CheckId, found: string, fix: string, details: readonly string[] = []): Finding {
  return { id, status: 'problem', found, ...(details.length > 0 ? { details } : {}), fix };
}

export function unchecked(id: CheckId, found: string, fix: string): Finding {
  return { id, status: 'unchecked', found, fix };
}

const SIGNS = { good: 'good     ', problem: 'PROBLEM  ', unchecked: 'unchecked' } as const;

/** For people: a block a finding, what is wrong last, where a terminal shows it. */
export function asText(findings: readonly Finding[]): string {
  const order = ['good', 'unchecked', 'problem'] as const;
  const sorted = order.flatMap((status) => findings.filter((one) => one.status === status));
  const blocks = sorted.map(({ id, status, found, details = [], fix }) => {
    return [
      `${SIGNS[status]}  ${id}: ${found}`,
      ...details.map((one) => `           - ${one}`),
      ...(fix === undefined ? [] : [`           → ${fix}`]),
    ].join('\n');
  });
  const count = (status: Finding['status']): number => findings.filter((one) => one.status === status).length;
  const problems = count('problem');
  return `${blocks.join('\n\n')}\n\n${String(count('good'))} good, ${String(problems)} ${problems === 1 ? 'problem' : 'problems'}, ${String(count('unchecked'))} not checked\n`;
}

/** For programs. */
export function asJson(version: string, findings: readonly Finding[]): string {
  return `${JSON.stringify({ version, good: exitCode(findings) === 0, findings }, undefined, 2)}\n`;
}

/** 0, or 1 where there is a problem. */
export function exitCode(findings: readonly Finding[]): number {
  return findings.some((one) => one.status === 'problem') ? 1 : 0;
}
