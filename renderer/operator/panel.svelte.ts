// What the panel knows and asks for: the host’s answer is the truth, and a change is shown at once while it is on its way.
import type { Health } from '../../core/health.ts';
import type { Outcome, Panel, SettingsChange, StaffAction, StaffBridge } from '../../core/staff.ts';
import type { Hours } from '../../core/hours/schema.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { ALL_WEEK, isAlways, OFFICE_WEEK } from './hours.ts';
import type { SettingName } from './settings.ts';

/** What the panel says of the last thing that it asked for; a refusal’s reason is in English. */
export type Notice =
  | { readonly type: 'saved' | 'exported' | 'pinSet' | 'underWay' }
  /** So many has the exhibition that was chosen. */
  | { readonly type: 'savedWithProblems'; readonly problems: number }
  | { readonly type: 'refused'; readonly reason: string };

export class StaffPanel {
  readonly #staff: StaffBridge;
  readonly #onshut: (error: unknown) => void;
  #panel: Panel = $state.raw() as Panel;
  /** Values that are on their way. */
  #pending: SettingsChange = $state.raw({});
  #notice: Notice | undefined = $state.raw();
  #acting = $state(false);
  /** Opening hours by weekday, should staff go back to them; none before they left them. */
  #weekly: Hours | undefined;
  /** Asked one after the other, so that no older answer comes after a newer one. */
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** `onshut` hears that the host answers no more: the door is shut. */
  constructor(staff: StaffBridge, panel: Panel, onshut: (error: unknown) => void) {
    this.#staff = staff;
    this.#panel = panel;
    this.#onshut = onshut;
  }

  get settings(): Settings {
    const settings: Record<string, unknown> = { ...this.#panel.settings };
    for (const [name, value] of Object.entries(this.#pending)) settings[name] = value ?? undefined;
    return settings as unknown as Settings;
  }

  get offered(): Pick<Panel, 'exhibitions' | 'languages' | 'displays' | 'drives' | 'endingCommand'> {
    return this.#panel;
  }

  get health(): Health {
    return this.#panel.health;
  }

  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** Whether something that was asked for is being done. */
  get acting(): boolean {
    return this.#acting;
  }

  isFixed(name: SettingName): boolean {
    return (this.#panel.fixed as readonly string[]).includes(name);
  }

  /** Resolves when all that was asked for is done, or failed. */
  get settled(): Promise<void> {
    return this.#last;
  }

  /** Sends a change; null takes the panel’s own value back. */
  change(values: SettingsChange): Promise<void> {
    return this.#show(values, () => this.#send(values));
  }

  /** Without a setting it is always open, unless the file has one: then that is overruled. */
  openAlways(): Promise<void> {
    this.#weekly = this.settings.hours ?? this.#weekly;
    return this.#show({ hours: null }, async () => {
      const outcome = await this.#send({ hours: null });
      if (!outcome.done || isAlways(this.#panel.settings.hours)) return outcome;
      return this.#send({ hours: ALL_WEEK });
    });
  }

  /** As it was before staff opened it always; or, where they did so on another day, as the file has it. */
  openByWeekday(): Promise<void> {
    const hours = this.#weekly ?? OFFICE_WEEK;
    const mayBeOfFile = this.#weekly === undefined && this.settings.hours !== undefined;
    return this.#show({ hours }, async () => {
      if (mayBeOfFile) {
        const outcome = await this.#send({ hours: null });
        if (!outcome.done || !isAlways(this.#panel.settings.hours)) return outcome;
      }
      return this.#send({ hours });
    });
  }

  async act(action: StaffAction): Promise<void> {
    if (this.#acting) return;
    this.#acting = true;
    this.#notice = { type: 'underWay' };
    await this.#ask(async () => {
      const outcome = await this.#staff.act(action);
      this.#notice = noticeOf(outcome, action.type === 'export' ? 'exported' : 'underWay');
    });
    this.#acting = false;
  }

  /** Staff have turned to something else: what became of the last thing is said no longer. */
  forget(): void {
    this.#notice = undefined;
  }

  setPin(pin: string): Promise<void> {
    return this.#ask(async () => {
      this.#notice = noticeOf(await this.#staff.setPin(pin), 'pinSet');
    });
  }

  /** Health goes on, drives come and go. A host that is slow to answer is not asked meanwhile: what staff ask for comes first. */
  refresh(): Promise<void> {
    if (this.#waiting > 0) return this.#last;
    return this.#ask(async () => {
      this.#panel = await this.#staff.panel();
    });
  }

  /** Shows values until the host has answered for them. */
  #show(values: SettingsChange, task: () => Promise<Outcome>): Promise<void> {
    this.#pending = { ...this.#pending, ...values };
    return this.#ask(async () => {
      const outcome = await task();
      const others = Object.entries(this.#pending).filter(([name, value]) => values[name] !== value);
      this.#pending = Object.fromEntries(others);
      this.#notice = noticeOf(outcome, 'saved');
    });
  }

  async #send(values: SettingsChange): Promise<Outcome> {
    const outcome = await this.#staff.change(values);
    this.#panel = await this.#staff.panel();
    return outcome;
  }

  #ask(task: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.#last = this.#last
      .then(task)
      .catch(this.#onshut)
      .finally(() => {
        this.#waiting -= 1;
      });
    return this.#last;
  }
}

function noticeOf(outcome: Outcome, done: Exclude<Notice['type'], 'refused' | 'savedWithProblems'>): Notice {
  if (!outcome.done) return { type: 'refused', reason: outcome.reason };
  return outcome.problems === undefined
    ? { type: done }
    : { type: 'savedWithProblems', problems: outcome.problems };
}
