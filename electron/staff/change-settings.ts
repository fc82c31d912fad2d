// What staff change at the screen: checked, kept, and in effect when they are told so; or refused, and all is as it was.
import { formatProblem, mismatchText } from '../../core/deck/problem.ts';
import type { Deck } from '../../core/deck/schema.ts';
import { languageProblems } from '../../core/settings/languages.ts';
import type { Outcome, SettingsChange } from '../../core/staff.ts';
import type { CurrentExhibition, Reading } from '../shown/current-exhibition.ts';
import { inTurn } from '../timing/in-turn.ts';
import { seriousProblems } from '../log/log-problems.ts';
import type { Log } from '../log/log.ts';
import type { CurrentSettings, Proposal } from '../settings/current-settings.ts';

export interface ChangeParts {
  readonly kiosk: CurrentSettings;
  /** The folder that settings mean by their exhibition, absolute. */
  readonly locate: (settings: Proposal) => Promise<string>;
  readonly log: Log;
}

/** What changes settings: one change after the other, whichever door they come from. */
export function settingsChanger(
  parts: ChangeParts,
): (change: SettingsChange, exhibition: CurrentExhibition) => Promise<Outcome> {
  const turn = inTurn();
  return (change, exhibition) => turn(() => changeSettings(change, exhibition, parts));
}

async function changeSettings(
  change: SettingsChange,
  exhibition: CurrentExhibition,
  { kiosk, locate, log }: ChangeParts,
): Promise<Outcome> {
  const proposal = kiosk.propose(change);
  if ('reason' in proposal) return refused(proposal.reason);

  const folder = 'exhibition' in change ? await locate(proposal) : exhibition.wanted;
  const stays = folder === exhibition.wanted && (!('exhibition' in change) || folder === exhibition.folder);
  const reading = stays ? undefined : await exhibition.read(folder);
  if (reading !== undefined && reading.deck === undefined) {
    return refused(`${folder} cannot be shown${firstFault(reading)}`);
  }
  const unspoken = languageFault(change, proposal, (reading ?? exhibition).deck);
  if (unspoken !== undefined) return refused(unspoken);

  const failure = await kiosk.keep(proposal);
  if (failure !== undefined) {
    log.error('staff', failure);
    return refused(failure);
  }
  if (reading !== undefined) exhibition.take(folder, reading);
  log.info('staff', `settings were changed: ${JSON.stringify(change)}`);
  kiosk.take(proposal);
  const problems = seriousProblems(reading?.problems ?? []).length;
  return problems === 0 ? { done: true } : { done: true, problems };
}

function refused(reason: string): Outcome {
  return { done: false, reason };
}

function firstFault({ problems }: Reading): string {
  const first = problems.find(({ severity }) => severity === 'error');
  return first === undefined ? '' : `: ${formatProblem(first)}`;
}

/** A language that was just chosen must be there; one that was chosen before another exhibition is left out, as ever. */
function languageFault(
  change: SettingsChange,
  proposal: Proposal,
  deck: Deck | undefined,
): string | undefined {
  if (deck === undefined) return undefined;
  const fault = languageProblems(proposal, deck).find(({ path }) => String(path.split('[')[0]) in change);
  return fault && `${fault.path}: ${mismatchText({ expected: fault.expected, found: fault.found })}`;
}
