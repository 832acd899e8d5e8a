import { createPartner } from '#infra/cli/partner-operations.ts';
import { asError } from '#infra/cli/refusal.ts';
import { type LocalEndpoints, localTarget } from '#infra/cli/target.ts';
import { apiGatewayUsagePlan } from '#infra/cli/usage-plan.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { type NewId, partnerId, prefixes, tokenId } from '#shared/domain/ids.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { partnerScopes } from '#shared/domain/scopes.ts';
import { startTrial } from '#shared/domain/start-trial.ts';
import { newId } from '#shared/runtime/ids.ts';

/** What every id of the samples in `events/` ends with. */
const sample = '01JZ8X4J5V6K7M8N9P0QRSTVWX';
/** The token of the authorizer's sample: well formed, and known to nobody but a sample world. */
const token = 'hnd_0000000000000000000000000000000000000000000265WHx';

/** The first id of each kind is the samples' own, all others are new. */
function sampleIds(): NewId {
  const used = new Set<string>();
  return (kind) => {
    if (used.has(kind)) return newId(kind);
    used.add(kind);
    return `${prefixes[kind]}_${sample}`;
  };
}

/** Puts into a new cloud what the samples in `events/` speak of: a partner with a token, and a trial whose welcome e-mail bounces. */
export async function plantSamples(endpoints: LocalEndpoints): Promise<void> {
  const target = await localTarget(endpoints);
  const now = () => target.now;
  const hashes = loadSystemKeys(target.table);
  const operator = { name: 'sample', requestId: 'sample-partner', now, tokens: dynamoTokenStore(target.table) };
  const partners = dynamoPartnerStore(target.table, hashes);
  const ids = sampleIds();
  const ofPartner: NewId = (kind) => (kind === 'partner' ? ids(kind) : newId(kind));
  const created = await createPartner(
    { ...operator, newId: ofPartner, partners, plan: apiGatewayUsagePlan(target.apiGateway, target.planIds) },
    { name: 'Nordlicht Partner GmbH', contactEmail: 'erika@nordlicht.example', language: 'en' },
  );
  if (!created.ok) throw asError(created.error);
  const owner = partnerId.parse(created.value.partner.id);
  const id = tokenId.parse(ids('token'));
  const issued = await operator.tokens.issue({
    token: {
      id,
      partnerId: owner,
      name: 'sample',
      scopes: [...partnerScopes],
      createdAt: iso(now()),
      expiresAt: iso(addDays(now(), 365)),
      hash: tokenHash(token),
      version: 1,
    },
    nameVersion: undefined,
    event: {
      id: newId('event'),
      type: 'token.created',
      at: iso(now()),
      partnerId: owner,
      actor: { kind: 'operator', name: 'sample' },
      requestId: 'sample-token',
      subject: { tokenId: id },
      changed: [],
    },
  });
  if (!issued.ok) throw asError(issued.error);
  const started = await startTrial({ trials: dynamoTrialStore(target.table, hashes), newId: ids, now })(
    { partnerId: owner, actor: { kind: 'token', id }, scopes: [...partnerScopes] },
    {
      companyName: 'Bageri Norrsken',
      administratorEmail: 'bounce+astrid@norrsken.example',
      country: 'SE',
      inSupportedLocation: true,
      language: 'sv',
      services: { message: 10 },
      durationDays: 90,
      contextService: true,
    },
    'sample-trial',
    () => undefined,
  );
  if (!started.ok) throw new Error(`The sample trial was not started: ${started.error.code}`);
}
