# SPDX-License-Identifier: GPL-3.0-or-later
"""A print server of one's own: a real cupsd with one queue, whose printer swallows
everything. What was sent to it is kept as it was sent."""
import grp
import os
import shutil
import subprocess

from person import Trouble, call, wait_until

QUEUE = 'Wall'
PPD = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd'

FILES = '''
SystemGroup {group}
ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ServerBin /usr/lib/cups
DataDir /usr/share/cups
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
FileDevice Yes
Sandboxing relaxed
'''

# A socket and no port, so that servers of several tests don't meet.
SERVER = '''
Listen {folder}/state/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobFiles Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
'''


class PrintServer:
    """Runs from start() to stop()."""

    def __init__(self, folder):
        self.folder = folder
        self.process = None
        self.environment = {'CUPS_SERVER': str(folder / 'state' / 'cups.sock')}

    def _call(self, *words):
        return call(*words, env=dict(os.environ, **self.environment))

    def _runs(self):
        if self.process.poll() is not None:
            raise Trouble(f'cupsd ended: {(self.folder / "said").read_text()}')
        done = subprocess.run(['lpstat', '-r'], capture_output=True, text=True, check=False,
                              env=dict(os.environ, LC_ALL='C', **self.environment))
        return 'is running' in done.stdout

    def start(self):
        for name in ('root/ppd', 'spool/tmp', 'cache', 'state', 'log'):
            (self.folder / name).mkdir(parents=True)
        place = {'folder': self.folder, 'group': grp.getgrgid(os.getgid()).gr_name}
        (self.folder / 'root/cups-files.conf').write_text(FILES.format(**place), encoding='utf-8')
        (self.folder / 'root/cupsd.conf').write_text(SERVER.format(**place), encoding='utf-8')
        if os.getuid() == 0:
            # Its helpers run as another user.
            for path in (self.folder.parent, self.folder):
                path.chmod(0o711)
            for name in ('root', 'spool', 'spool/tmp', 'cache'):
                shutil.chown(self.folder / name, group='lp')
        with (self.folder / 'said').open('wb') as said:
            self.process = subprocess.Popen(
                ['/usr/sbin/cupsd', '-f', '-c', self.folder / 'root/cupsd.conf', '-s',
                 self.folder / 'root/cups-files.conf'], stdout=said, stderr=said)
        wait_until(self._runs, 'the print server')
        self._call('/usr/sbin/lpadmin', '-p', QUEUE, '-E', '-v', 'file:///dev/null', '-P', PPD)
        self._call('/usr/sbin/lpadmin', '-d', QUEUE)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def jobs(self):
        """The files that were sent to it, oldest first."""
        return sorted((self.folder / 'spool').glob('d?????-*'))

    def ended_jobs(self):
        """Those files, once it is through with all of them."""
        told = self._call('lpstat', '-W', 'completed', '-o', QUEUE).splitlines()
        return self.jobs() if told and not self._call('lpstat', '-W', 'not-completed', '-o', QUEUE) else []
