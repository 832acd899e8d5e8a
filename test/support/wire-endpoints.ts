import { endpoints as customerEndpoints } from '#functions/wire-customers/endpoint.ts';
import { endpoints as subPartnerEndpoints } from '#functions/wire-sub-partners/endpoint.ts';
import { dynamoSubPartnerReader } from '#shared/adapters/dynamodb/sub-partner-reader.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { dynamoPrecheck } from '#shared/adapters/dynamodb/wholesale-precheck.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { customerAddress } from '#shared/http/wire/customer-address.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

/** The endpoints of every function of the wire format on one table, wired as their handlers wire them. */
export function wireEndpoints(table: TestTable, origin: string, now: Now): readonly Endpoint[] {
  const hashes = loadSystemKeys(table);
  const addressOf = customerAddress(origin);
  const customers = dynamoCustomerStore(table, { hashes, addressOf, now });
  return [
    ...customerEndpoints({ customers, precheck: dynamoPrecheck(table, hashes, addressOf), origin, newId, now }),
    ...subPartnerEndpoints({ subPartners: dynamoSubPartnerReader(table), origin }),
  ];
}
