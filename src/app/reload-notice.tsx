import { Trans } from '@lingui/react/macro';

import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** Stands where a part of the app should be whose files could not be fetched. */
export function ReloadNotice() {
  return (
    <Notice
      tone="warning"
      urgent
      title={<Trans>This part of Vedette could not be loaded</Trans>}
      actions={
        <Button size="small" onClick={() => location.reload()}>
          <Trans>Reload</Trans>
        </Button>
      }
    >
      <Trans>
        The connection was cut, or a new version has been installed since this page was opened. Reloading
        brings back this screen as it is.
      </Trans>
    </Notice>
  );
}
