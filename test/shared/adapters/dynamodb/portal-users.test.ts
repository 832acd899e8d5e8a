import { embeddedPortal } from '#shared/adapters/dynamodb/portal-users.ts';
import { portalSuite } from '#test/shared/domain/syncs/portal-suite.ts';
import { startTable } from '#test/support/dynoxide.ts';

portalSuite('The embedded portal', async () => {
  const table = await startTable();
  return { portal: embeddedPortal(table), stop: table.stop };
});
