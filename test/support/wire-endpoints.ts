import { endpoints as reportEndpoints } from '#functions/wire-billing-reports/endpoint.ts';
import { endpoints as customerEndpoints } from '#functions/wire-customers/endpoint.ts';
import { endpoints as licenceEndpoints } from '#functions/wire-licenses/endpoint.ts';
import { endpoints as locationEndpoints } from '#functions/wire-locations/endpoint.ts';
import { endpoints as organisationEndpoints } from '#functions/wire-organizations/endpoint.ts';
import { endpoints as peopleEndpoints } from '#functions/wire-people/endpoint.ts';
import { endpoints as subPartnerEndpoints } from '#functions/wire-sub-partners/endpoint.ts';
import { endpoints as subscriberEndpoints } from '#functions/wire-subscribers/endpoint.ts';
import { endpoints as webhookEndpoints } from '#functions/wire-webhooks/endpoint.ts';
import { dynamoReportStore } from '#shared/adapters/dynamodb/billing-reports.ts';
import { dynamoLicences } from '#shared/adapters/dynamodb/licences.ts';
import { dynamoLocationNumbers } from '#shared/adapters/dynamodb/location-numbers.ts';
import { dynamoLocations } from '#shared/adapters/dynamodb/organisation-locations.ts';
import { dynamoOrganisationRemovals } from '#shared/adapters/dynamodb/organisation-removals.ts';
import { dynamoOrganisationsSeen } from '#shared/adapters/dynamodb/organisations-seen.ts';
import { dynamoSubPartnerReader } from '#shared/adapters/dynamodb/sub-partner-reader.ts';
import { dynamoSubscriberStore } from '#shared/adapters/dynamodb/subscribers.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoUserReader } from '#shared/adapters/dynamodb/user-reader.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { dynamoWebhookStore } from '#shared/adapters/dynamodb/webhooks.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { dynamoPrecheck } from '#shared/adapters/dynamodb/wholesale-precheck.ts';
import { dynamoWirePeople } from '#shared/adapters/dynamodb/wire-people.ts';
import type { Now } from '#shared/domain/ids.ts';
import { newWebhookSecret } from '#shared/domain/webhooks/webhook-secret.ts';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { customerAddress } from '#shared/http/wire/customer-address.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

/** The endpoints of every function of the wire format on one table, wired as their handlers wire them. */
export function wireEndpoints(table: TestTable, origin: string, now: Now): readonly Endpoint[] {
  const hashes = loadSystemKeys(table);
  const addressOf = customerAddress(origin);
  const common = { origin, newId, now };
  const people = dynamoWirePeople(table, hashes);
  const reader = dynamoUserReader(table);
  const users = dynamoUserStore(table, hashes);
  const subscribers = dynamoSubscriberStore(table, hashes, now);
  const customers = dynamoCustomerStore(table, { hashes, addressOf, now });
  return [
    ...customerEndpoints({ ...common, customers, precheck: dynamoPrecheck(table, hashes, addressOf) }),
    ...licenceEndpoints({ ...common, licences: dynamoLicences(table), people, reader, subscribers }),
    ...locationEndpoints({ ...common, locations: dynamoLocations(table), numbers: dynamoLocationNumbers(table) }),
    ...organisationEndpoints({
      ...common,
      organisations: dynamoOrganisationsSeen(table),
      removals: dynamoOrganisationRemovals(table, now),
      wake: async () => undefined,
    }),
    ...peopleEndpoints({
      ...common,
      people,
      users,
      subscribers,
      reader,
      removals: dynamoUserRemovals(table, hashes),
    }),
    ...reportEndpoints({
      ...common,
      reports: dynamoReportStore(table),
      files: { addressOf: async (key) => `https://files.example/${key}`, remove: async () => undefined },
    }),
    ...subPartnerEndpoints({ subPartners: dynamoSubPartnerReader(table), origin }),
    ...subscriberEndpoints({ ...common, subscribers }),
    ...webhookEndpoints({ ...common, webhooks: dynamoWebhookStore(table), newSecret: newWebhookSecret, local: false }),
  ];
}
