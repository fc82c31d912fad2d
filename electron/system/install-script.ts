// What `--install-kiosk` does to a machine, as a shell script: printed by `--dry-run`, handed to a shell otherwise.
import { LOGIND_RULES, MASKED_UNITS, SYSCTL_RULES } from './system-keys.ts';
import { SUPERVISED } from './supervised.ts';
import {
  JUBILEE_UNIT,
  jubileeUnit,
  SEAT_UNIT,
  seatUnit,
  X_RULES,
  X_SESSION,
  X_SESSION_FILE,
} from './units.ts';
import type { XServer } from './units.ts';
import { STICK_RULES_FILE, stickRules } from './usb-sticks.ts';

export interface LinuxKiosk {
  /** The account that the kiosk runs under; made where it is missing. */
  readonly account: string;
  /** Path of cage; or the X server, for several displays. */
  readonly under: string | XServer;
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
}

const FILES = {
  jubilee: `/etc/systemd/user/${JUBILEE_UNIT}`,
  seat: `/etc/systemd/system/${SEAT_UNIT}`,
  logind: '/etc/systemd/logind.conf.d/jubilee.conf',
  sysctl: '/etc/sysctl.d/99-jubilee.conf',
  sticks: STICK_RULES_FILE,
  xSession: X_SESSION_FILE,
  xRules: '/etc/X11/xorg.conf.d/99-jubilee.conf',
} as const;

/** Names the units that were not masked before us, which is what the way back unmasks. */
const MASKED_FILE = '/etc/systemd/jubilee-masked-units';

/** It reads its rules anew, and keeps its sessions, by which a kiosk may be running already. */
const RELOAD_LOGIND = 'systemctl kill --signal=HUP systemd-logind.service';

/** For root. Done again, it changes nothing but what differs. */
export function installOnLinux({ account, under, command }: LinuxKiosk): string {
  const [cage, x] = typeof under === 'string' ? [under] : [undefined, under];
  return script(
    say(`Account ${account}: made, where it is missing`),
    `id -u ${word(account)} >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin ${word(account)}`,
    ...reachable(account, command),
    ...write(FILES.jubilee, jubileeUnit(command, cage)),
    ...write(FILES.seat, seatUnit(account, command[0], x)),
    ...(x === undefined
      ? [`rm -f ${FILES.xSession} ${FILES.xRules}`]
      : [...write(FILES.xSession, X_SESSION), ...write(FILES.xRules, X_RULES)]),
    ...write(FILES.logind, LOGIND_RULES),
    ...write(FILES.sysctl, SYSCTL_RULES),
    // udev sees by itself that there are new ones.
    ...write(FILES.sticks, stickRules(account)),
    say(
      'Keys: none switches the machine off, restarts it or has it sleep; nor does its power button, or its lid',
    ),
    // Once: done again, all are masked, and some of them by us.
    `[ -e ${MASKED_FILE} ] || for unit in ${MASKED_UNITS.join(' ')}; do [ "$(systemctl is-enabled "$unit" 2>/dev/null)" = masked ] || echo "$unit"; done > ${MASKED_FILE}`,
    `systemctl mask ${MASKED_UNITS.join(' ')}`,
    'systemctl restart systemd-sysctl.service',
    RELOAD_LOGIND,
    say(`${SEAT_UNIT}: starts with the machine`),
    'systemctl daemon-reload',
    `systemctl enable ${SEAT_UNIT}`,
    say('Done. Jubilee starts with the machine; to start it now:'),
    say(`  sudo systemctl restart ${SEAT_UNIT}`),
  );
}

/** A program that the account can't start would be a black screen; what is shown may still come. */
function reachable(account: string, [program, ...args]: LinuxKiosk['command']): readonly string[] {
  const may = (how: string, path: string): string =>
    `runuser -u ${word(account)} -- test ${how} ${word(path)}`;
  const hidden = (path: string): string =>
    `jubilee: the account ${account} has no way to ${path}: it is not there, or below a folder that others can’t enter`;
  return [
    `${may('-x', program)} || { ${say(`${hidden(program)}. Move it, to /opt for one, and install again`)} >&2; exit 1; }`,
    ...args
      .filter((arg) => arg.startsWith('/'))
      .map((path) => `${may('-r', path)} || ${say(hidden(path))} >&2`),
  ];
}

/** For root. Takes back what was installed; the account and what it has written stay. */
export function uninstallOnLinux(): string {
  return script(
    say(`${SEAT_UNIT}: ended, and does not start any more`),
    `systemctl disable --now ${SEAT_UNIT} 2>/dev/null || true`,
    ...Object.values(FILES).flatMap((file) => [say(`Removing ${file}`), `rm -f ${file}`]),
    say('Keys: switch the machine off again, but for what was off before; Alt+SysRq from its next start on'),
    `[ ! -s ${MASKED_FILE} ] || systemctl unmask $(cat ${MASKED_FILE})`,
    `rm -f ${MASKED_FILE}`,
    RELOAD_LOGIND,
    'systemctl daemon-reload',
    // The seat took its place. Where a desktop has the screen, it stays there.
    `systemctl is-active --quiet display-manager.service || { ${say('tty1: has a login again')}; systemctl start --no-block getty@tty1.service; }`,
    say('Done. The account and its files are still there; userdel --remove takes them away.'),
  );
}

/** Label of the agent on macOS, after the package's appId. */
const AGENT = 'org.jubilee.kiosk';
/** Below the account's home folder. */
export const AGENT_FILE = `Library/LaunchAgents/${AGENT}.plist`;
const AGENT_PATH = `"$HOME/${AGENT_FILE}"`;
/** A second between two. */
const MOST_BOOTSTRAPS = 15;

/** For the account that the kiosk runs under. Not tried on a Mac yet. */
export function installOnMac(command: readonly string[]): string {
  return script(
    say(`Writing the agent ${AGENT}, which starts Jubilee at each login and whenever it ends`),
    'mkdir -p "$HOME/Library/LaunchAgents"',
    here(AGENT_PATH, launchAgent(command)),
    `launchctl bootout "gui/$(id -u)/${AGENT}" 2>/dev/null || true`,
    // What was booted out takes a moment to be gone, and until then launchd refuses: “Bootstrap failed: 5”.
    `tries=0; until launchctl bootstrap "gui/$(id -u)" ${AGENT_PATH}; do tries=$((tries + 1)); [ "$tries" -lt ${String(MOST_BOOTSTRAPS)} ] || exit 1; sleep 1; done`,
    say('Done. Let this account log in by itself: System Settings, Users & Groups, Automatic login.'),
  );
}

export function uninstallOnMac(): string {
  return script(
    say(`Removing the agent ${AGENT}`),
    `launchctl bootout "gui/$(id -u)/${AGENT}" 2>/dev/null || true`,
    `rm -f ${AGENT_PATH}`,
  );
}

function launchAgent(command: readonly string[]): string {
  const words = command.map(
    (one) => `    <string>${one.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</string>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${AGENT}</string>
  <key>ProgramArguments</key>
  <array>
${words.join('\n')}
  </array>
  <key>EnvironmentVariables</key>
  <dict>
    <key>${SUPERVISED}</key>
    <string>1</string>
    <key>UV_THREADPOOL_SIZE</key>
    <string>16</string>
  </dict>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <true/>
  <key>ProcessType</key>
  <string>Interactive</string>
</dict>
</plist>
`;
}

/** Ends at the first step that fails. What is written can be read by all, whatever the account that runs it is used to. */
function script(...lines: readonly string[]): string {
  return `umask 022\nset -eu\n${lines.join('\n')}\n`;
}

function say(words: string): string {
  return `echo ${word(words)}`;
}

function write(file: string, text: string): readonly string[] {
  return [
    say(`Writing ${file}`),
    `mkdir -p ${file.slice(0, file.lastIndexOf('/'))}`,
    here(file, text),
    `chmod 644 ${file}`,
  ];
}

/** Nothing in the text is the shell's. */
function here(file: string, text: string): string {
  return `cat > ${file} <<'END_OF_FILE'\n${text}END_OF_FILE`;
}

function word(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
