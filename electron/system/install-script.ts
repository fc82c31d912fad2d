// What `--install-kiosk` does to a machine, as a shell script: printed by `--dry-run`, handed to a shell otherwise.
import { JUBILEE_UNIT, jubileeUnit, LOGIND_RULES, SEAT_UNIT, seatUnit } from './units.ts';

export interface LinuxKiosk {
  /** The account that the kiosk runs under; made where it is missing. */
  readonly account: string;
  /** Path of cage. */
  readonly cage: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
}

const FILES = {
  jubilee: `/etc/systemd/user/${JUBILEE_UNIT}`,
  seat: `/etc/systemd/system/${SEAT_UNIT}`,
  logind: '/etc/systemd/logind.conf.d/jubilee.conf',
} as const;

/** For root. Done again, it changes nothing but what differs. */
export function installOnLinux({ account, cage, command }: LinuxKiosk): string {
  return script(
    say(`Account ${account}: made, where it is missing`),
    `id -u ${word(account)} >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin ${word(account)}`,
    ...write(FILES.jubilee, jubileeUnit(cage, command)),
    ...write(FILES.seat, seatUnit(account)),
    ...write(FILES.logind, LOGIND_RULES),
    say('Ctrl+Alt+Del: does not restart the machine'),
    'systemctl mask ctrl-alt-del.target',
    say(`${SEAT_UNIT}: starts with the machine`),
    'systemctl daemon-reload',
    `systemctl enable ${SEAT_UNIT}`,
    say('Done. Jubilee starts with the machine; to start it now:'),
    say(`  sudo systemctl restart ${SEAT_UNIT}`),
  );
}

/** For root. Takes back what was installed; the account and what it has written stay. */
export function uninstallOnLinux(): string {
  return script(
    say(`${SEAT_UNIT}: ended, and does not start any more`),
    `systemctl disable --now ${SEAT_UNIT} 2>/dev/null || true`,
    ...Object.values(FILES).flatMap((file) => [say(`Removing ${file}`), `rm -f ${file}`]),
    say('Ctrl+Alt+Del: restarts the machine again'),
    'systemctl unmask ctrl-alt-del.target',
    'systemctl daemon-reload',
    say('Done. The account and its files are still there; userdel --remove takes them away.'),
  );
}

/** Label of the agent on macOS, after the package's appId. */
const AGENT = 'org.jubilee.kiosk';
const AGENT_FILE = `"$HOME/Library/LaunchAgents/${AGENT}.plist"`;

/** For the account that the kiosk runs under. Not tried on a Mac yet. */
export function installOnMac(command: readonly string[]): string {
  return script(
    say(`Writing the agent ${AGENT}, which starts Jubilee at each login and whenever it ends`),
    'mkdir -p "$HOME/Library/LaunchAgents"',
    here(AGENT_FILE, launchAgent(command)),
    `launchctl bootout "gui/$(id -u)/${AGENT}" 2>/dev/null || true`,
    `launchctl bootstrap "gui/$(id -u)" ${AGENT_FILE}`,
    say('Done. Let this account log in by itself: System Settings, Users & Groups, Automatic login.'),
  );
}

export function uninstallOnMac(): string {
  return script(
    say(`Removing the agent ${AGENT}`),
    `launchctl bootout "gui/$(id -u)/${AGENT}" 2>/dev/null || true`,
    `rm -f ${AGENT_FILE}`,
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

/** Ends at the first step that fails. */
function script(...lines: readonly string[]): string {
  return `set -eu\n${lines.join('\n')}\n`;
}

function say(words: string): string {
  return `echo ${word(words)}`;
}

function write(file: string, text: string): readonly string[] {
  return [say(`Writing ${file}`), `mkdir -p ${file.slice(0, file.lastIndexOf('/'))}`, here(file, text)];
}

/** Nothing in the text is the shell's. */
function here(file: string, text: string): string {
  return `cat > ${file} <<'END_OF_FILE'\n${text}END_OF_FILE`;
}

function word(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
