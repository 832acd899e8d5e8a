import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import type { PartnerRole } from '#shared/domain/scopes.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { aSite } from '#test/support/page-site.ts';
import { aPartner, aPartnerPerson, giveLink } from '#test/support/people.ts';

/** When such tests begin. */
export const begin = new Date('2026-03-01T10:00:00.000Z');
export const startPath = '/partner/trials/new';
let counter = 0;

/** A trial form filled in, each time for another company. */
export function startEntries(over: Record<string, string> = {}) {
  counter += 1;
  return {
    companyName: `Bageri ${counter}`,
    administratorEmail: `sven${counter}@bageri.example`,
    country: 'SE',
    inSupportedLocation: 'true',
    language: 'sv',
    'services.message': '10',
    durationDays: '30',
    contextService: 'true',
    ...over,
  };
}

/** Somebody of a partner's, signed in, with the pages over the table. */
export async function aPartnersSite(table: TestTable, role: PartnerRole = 'sales_administrator') {
  const partner = await aPartner(table);
  const person = await aPartnerPerson(table, partner, role);
  const site = aSite(table, { begin });
  const human = await site.letIn(await giveLink(table, person, { at: begin }));
  const stored = async (kind: string) => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :kind)',
        ExpressionAttributeValues: { ':pk': partitions.partner(partner.id), ':kind': `${kind}#` },
      }),
    );
    return Items;
  };
  async function started(over: Record<string, string> = {}) {
    await human.get(startPath);
    const answer = await human.post(startPath, startEntries(over));
    return (answer.location ?? '').replace('?done=created', '');
  }
  return { partner, person, human, stored, started, ...site };
}
