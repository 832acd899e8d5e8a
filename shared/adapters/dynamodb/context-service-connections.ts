import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { replace, type Table, TableBusyError, transact } from '#shared/adapters/dynamodb/transact.ts';
import type { ConnectionStore } from '#shared/domain/context-service-connections.ts';
import { organisation, registration as registrationSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';

/** Connections of contact centre applications in DynamoDB. */
export function dynamoConnectionStore(table: Table): ConnectionStore {
  return {
    async find({ organisationId, registrationId }) {
      const wanted = {
        registration: keys.registration(organisationId, registrationId),
        entitlement: keys.entitlement(organisationId, 'context-service'),
        organisation: keys.organisation(organisationId),
      };
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: Object.values(wanted), ConsistentRead: true } } }),
      );
      if (Object.keys(UnprocessedKeys ?? {}).length > 0) throw new TableBusyError('Keys were left unread.');
      const at = (key: Key) => Responses?.[table.name]?.find((item) => item['SK'] === key.SK);
      const [foundRegistration, foundOrganisation] = [at(wanted.registration), at(wanted.organisation)];
      return {
        registration: foundRegistration && registrationSchema.parse(foundRegistration),
        entitled: at(wanted.entitlement) !== undefined,
        dataCentre: foundOrganisation && organisation.parse(foundOrganisation).dataCentre,
      };
    },
    async record(before, after, event) {
      const item = itemOf('registration', keys.registration(after.organisationId, after.id), after);
      const write = replace(table, item, before.version, (): Refusal => ({ code: 'CHANGED_SINCE_READ' }));
      return (await transact(table, [write, ...(event === undefined ? [] : changeRecord(table, event))])).ok;
    },
  };
}
