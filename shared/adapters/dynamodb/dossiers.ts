import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { rightKey, rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { type Email, email as emailSchema } from '#shared/domain/email.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { entitlement as entitlementSchema, organisation as organisationSchema, person as personSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { suppression as suppressionSchema } from '#shared/domain/suppression.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import type { Dossiers, UserWithMail } from '#shared/domain/users/dossier.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

const mostEmails = 20;

/** So many are looked through: an administrator who imports a lot has e-mails that say nothing of how the user came in. */
const mostRead = 100;

/** The newest e-mails by which a user comes in: they lie beside it, under keys that begin with its id. */
async function emailsOf(table: Table, organisationId: OrganisationId, id: PersonId): Promise<Email[]> {
  const { PK } = keys.person({ kind: 'organisation', organisationId, personId: id });
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :emails)',
      ExpressionAttributeValues: { ':pk': PK, ':emails': `EMAIL#${id}#` },
      ScanIndexForward: false,
      Limit: mostRead,
    }),
  );
  const emails = Items.map((item) => emailSchema.parse(item)).filter(({ content }) => content.kind !== 'import-finished');
  return emails.slice(0, mostEmails);
}

async function withMail(table: Table, by: OrganisationCaller, id: PersonId): Promise<Result<UserWithMail, Refusal>> {
  const { organisationId } = by;
  const personKey = keys.person({ kind: 'organisation', organisationId, personId: id });
  const [organisationKey, relation] = [keys.organisation(organisationId), rightKey(by)];
  const wanted = [personKey, organisationKey, ...(relation === undefined ? [] : [relation])];
  const [found, emails] = await Promise.all([readItems(table, wanted), emailsOf(table, organisationId, id)]);
  const right = rightOf(by, relation === undefined ? undefined : found(relation), 'read');
  if (right !== undefined) return refused(right);
  const [person, organisation] = [found(personKey), found(organisationKey)];
  if (person === undefined || organisation === undefined) return refused({ code: 'NOT_FOUND' });
  const user = personSchema.parse(person);
  if (user.state === 'replaced') return refused({ code: 'NOT_FOUND' });
  return ok({ user, organisation: organisationSchema.parse(organisation), emails });
}

/** What is known of a user, in DynamoDB. */
export function dynamoDossiers(table: Table, hashes: Promise<SystemKeys>): Dossiers {
  return {
    withMail: (by, id) => withMail(table, by, id),
    async whole(by, id) {
      const read = await withMail(table, by, id);
      if (!read.ok) return read;
      const { user, organisation } = read.value;
      const suppressionKey = keys.suppression((await hashes).addressHash(user.email));
      const trialKey = organisation.trialId === undefined ? undefined : keys.trial(organisation.partnerId, organisation.trialId);
      const seats = (user.licences ?? []).map((service) => keys.entitlement(by.organisationId, service));
      const found = await readItems(table, [suppressionKey, ...(trialKey === undefined ? [] : [trialKey]), ...seats]);
      const [suppressed, trial] = [found(suppressionKey), trialKey === undefined ? undefined : found(trialKey)];
      return ok({
        ...read.value,
        suppression: suppressed === undefined ? undefined : suppressionSchema.parse(suppressed),
        trial: trial === undefined ? undefined : trialSchema.parse(trial),
        entitlements: seats.flatMap((key) => entitlementSchema.array().parse([found(key)].filter((item) => item !== undefined))),
      });
    },
  };
}
