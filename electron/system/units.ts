// The two systemd units of a Linux kiosk: a seat, which the system opens, and Jubilee, which the account's own manager
// runs in it. Why two: docs/decisions.md.
import { SUPERVISED } from './supervised.ts';

/** Name of the user unit, which runs Jubilee. */
export const JUBILEE_UNIT = 'jubilee.service';
/** Name of the system unit, which opens a session on tty1 for it. */
export const SEAT_UNIT = 'jubilee-seat.service';

/**
 * How long systemd waits for a sign of life, seconds. Main gives four in this time, and stops where the page has not
 * answered for longer than its supervisor needs to mend it (`watchdog.ts`).
 */
const WATCHDOG = 60;
/**
 * How long the start may take, seconds: until a slide shows, or the still, to which pages that never come up lead in two
 * minutes; on a slow disk, after a power cut, Chromium needs twenty seconds before the first of them.
 */
const START = 240;

/**
 * Asks the program in cage to end, and waits for cage. There is no main process any more where it ended by itself. Written
 * as systemd reads it: `$$` is a `$`.
 */
const END =
  '[ -n "$$MAINPID" ] || exit 0; pkill -TERM -P "$$MAINPID"; while kill -0 "$$MAINPID" 2>/dev/null; do sleep 0.1; done';

/** What cage needs: without a touch screen, a mouse or a keyboard it would end at once; one that is plugged in later works. */
const CAGE = `Environment=WLR_LIBINPUT_NO_DEVICES=1
# Jubilee alone is asked to end, and cage ends with it: cage hands no signal on, and Chromium crashes where its helpers are
# ended under it. What is left after that is killed.
ExecStop=-/bin/sh -c '${END}'
`;

/**
 * Runs Jubilee: in cage, a compositor that shows one program and nothing else, or under the X server of its seat.
 * @param command the program and its arguments
 * @param cage path of cage; undefined under X
 */
export function jubileeUnit(command: readonly [string, ...string[]], cage: string | undefined): string {
  const [program] = command;
  return `[Unit]
Description=Jubilee, the exhibition of this kiosk
# However often it has failed, it is started again; unless the program was removed.
StartLimitIntervalSec=0
ConditionPathExists=${specifiers(program)}

[Service]
Type=notify
# The signs come from a helper of Jubilee's main process, which may be a child of cage.
NotifyAccess=all
Environment=${SUPERVISED}=${SEAT_UNIT}
# A drive that hangs holds a thread for each call; of four, all would soon be held.
Environment=UV_THREADPOOL_SIZE=16
ExecStart=${execLine(cage === undefined ? command : [cage, '--', ...command])}
TimeoutStartSec=${String(START)}
WatchdogSec=${String(WATCHDOG)}
WatchdogSignal=SIGKILL
Restart=always
RestartSec=2
${cage === undefined ? '' : CAGE}KillMode=mixed
TimeoutStopSec=10
# A page that ran out of memory is brought back by Jubilee itself.
OOMPolicy=continue

# What Chromium's own sandbox survives: it makes user namespaces, so RestrictNamespaces= is left out; and it compiles.
NoNewPrivileges=yes
LockPersonality=yes
RestrictSUIDSGID=yes
RestrictRealtime=yes
SystemCallArchitectures=native
# A kiosk has no network: compositor, sound and udev are all that it talks to.
RestrictAddressFamilies=AF_UNIX AF_NETLINK
UMask=0077
`;
}

/** Ends Jubilee with its seat, at once and in peace; the account's manager would be killed some seconds later. */
const LEAVE = `XDG_RUNTIME_DIR="/run/user/$$(id -u)" exec systemctl --user stop ${JUBILEE_UNIT}`;

/** How often the seat looks for Jubilee's unit, seconds. */
const LOOK = 10;

/** Starts Jubilee with what its session has, and ends when nobody else would start it again. */
const seated = (variables: string): readonly string[] => [
  `systemctl --user import-environment ${variables}`,
  `systemctl --user restart --no-block ${JUBILEE_UNIT}`,
  `while sleep ${String(LOOK)}; do case "$(systemctl --user show --property=ActiveState --value ${JUBILEE_UNIT})" in ""|inactive|failed) exit 1;; esac; done`,
];
const SESSION = 'XDG_SESSION_ID XDG_SEAT XDG_VTNR';

/** An X server, for a kiosk of several displays: cage makes one of all of them. */
export interface XServer {
  readonly startx: string;
  readonly xorg: string;
}

/** Where `X_SESSION` lies. */
export const X_SESSION_FILE = '/etc/jubilee/x-session';
/** What startx runs, in sh: it hands on only what needs no quotes. */
export const X_SESSION = `${seated(`${SESSION} DISPLAY XAUTHORITY`).join('\n')}\n`;
/** No key leaves the server's terminal or ends it, and no screen goes dark by itself. Source: xorg.conf(5). */
export const X_RULES = `Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "DontZap" "true"
  Option "BlankTime" "0"
  Option "StandbyTime" "0"
  Option "SuspendTime" "0"
  Option "OffTime" "0"
EndSection
`;

/**
 * Opens a session on tty1, which gives cage or the X server its seat, and starts Jubilee in it. What is typed there while cage starts goes
 * nowhere: the shell has all its commands in its argument, and Ctrl+C is ignored. The session ends, and is opened anew,
 * when the account's manager is gone or holds Jubilee for stopped, since nobody else would start it again. Where the
 * program was removed, it is not opened, and a login waits on tty1 instead: nobody stands before a machine without one.
 * @param account whose session it is
 * @param program path of Jubilee
 * @param x what it runs under; undefined for cage
 */
export function seatUnit(account: string, program: string, x?: XServer): string {
  const condition = [
    '/bin/sh',
    '-c',
    `test -x "$1" || { systemctl start --no-block getty@tty1.service; exit 1; }`,
    'sh',
    program,
  ];
  const begin = [
    'trap "" INT QUIT TSTP HUP',
    ...(x === undefined
      ? seated(SESSION)
      : [
          'export XAUTHORITY="$$XDG_RUNTIME_DIR/Xauthority"',
          `exec ${x.startx} /bin/sh ${X_SESSION_FILE} -- ${x.xorg} :0 vt1 -keeptty -nolisten tcp`,
        ]),
  ];
  return `[Unit]
Description=Seat of Jubilee: a session on tty1 for ${account}
Wants=dbus.socket systemd-logind.service
After=dbus.socket systemd-logind.service systemd-user-sessions.service plymouth-quit-wait.service getty@tty1.service
Conflicts=getty@tty1.service
ConditionPathExists=/dev/tty0
StartLimitIntervalSec=0

[Service]
User=${account}
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
ExecCondition=+${execLine(condition)}
ExecStart=/bin/sh -ec '${begin.join('; ')}'
# The session's own environment is not handed to what ends it: without it, the account's manager is not found.
ExecStop=-/bin/sh -c '${LEAVE}'
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`;
}

/** The words of a command as systemd reads them (systemd.service(5), "Command lines"; systemd.unit(5), "Specifiers"). */
function execLine(words: readonly string[]): string {
  return words
    .map((word) => specifiers(word).replaceAll('$', '$$$$'))
    .map((word) => (/^[\w@%+=:,./$-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&')}"`))
    .join(' ');
}

function specifiers(text: string): string {
  return text.replaceAll('%', '%%');
}
