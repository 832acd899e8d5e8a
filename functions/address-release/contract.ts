import * as z from 'zod';
import { emailId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const releasedAddress = z
  .strictObject({
    trialId,
    administratorEmail: z.string(),
    releasedAt: instant,
    welcomeEmailId: emailId
      .optional()
      .register(z.globalRegistry, { description: 'The welcome e-mail that is sent now; none if the administrator has signed in already.' }),
  })
  .register(z.globalRegistry, { id: 'ReleasedAddress' });

export const releaseAddressRoute = route({
  method: 'POST',
  path: '/v1/trials/{trialId}/administrator/release',
  operationId: 'releaseAdministratorAddress',
  summary: 'Write to a suppressed administrator address again',
  description:
    'An address that bounced or complained is not written to. Once it works again, this releases it and, if the administrator has never signed in, sends the welcome e-mail anew, with a link that ends the older ones.',
  tag: 'Trials',
  access: { kind: 'partner', scope: 'trials:write' },
  params: z.strictObject({ trialId }),
  answers: { 200: releasedAddress },
  refusals: ['NOT_FOUND', 'NOT_SUPPRESSED', 'TRIAL_STATE'],
});

export const contract = functionContract({
  name: 'address-release',
  purpose: 'Releases the address of a trial’s administrator from suppression.',
  trigger: { kind: 'http', routes: [releaseAddressRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
});
