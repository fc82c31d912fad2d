#!/bin/sh
# Run by dpkg as root before the package goes. A machine that --install-kiosk made a kiosk would be left without a console:
# that is taken back, by the program while it is still there. An update keeps it.
[ "$1" = remove ] && [ -e /etc/systemd/system/jubilee-seat.service ] || exit 0
# Chromium does not start as root.
runuser -u nobody -- /opt/Jubilee/jubilee --install-kiosk --uninstall --dry-run | sh ||
  echo 'jubilee: the kiosk could not be taken back; see “Debian with cage” in its manual' >&2
exit 0
