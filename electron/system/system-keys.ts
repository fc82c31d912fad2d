// What keeps a visitor's keyboard from switching a Linux kiosk off. Power, reboot and sleep keys are on many keyboards, and
// logind does not tell them from the button of the case.

/** Units that a key would start. Sleep is for nobody: a kiosk that sleeps is dark. */
export const MASKED_UNITS = [
  'ctrl-alt-del.target',
  'sleep.target',
  'suspend.target',
  'hibernate.target',
  'hybrid-sleep.target',
  'suspend-then-hibernate.target',
] as const;

const KEYS = ['PowerKey', 'RebootKey', 'SuspendKey', 'HibernateKey'];
const IGNORED = [
  ...KEYS.flatMap((key) => [key, `${key}LongPress`]),
  'LidSwitch',
  'LidSwitchExternalPower',
  'LidSwitchDocked',
];

/** Source of the names: logind.conf(5). A version that does not know one warns in the journal and goes on. */
export const LOGIND_RULES = `[Login]
# No login waits on another terminal.
NAutoVTs=0
ReserveVT=0
# No key and no lid ends or darkens the kiosk.
${IGNORED.map((name) => `Handle${name}=ignore`).join('\n')}
`;

/** Debian's 438 lets Alt+SysRq+B restart the machine at once, and Alt+SysRq+K end what shows. Source: the kernel's sysrq.rst. */
export const SYSCTL_RULES = `kernel.sysrq = 0
`;
