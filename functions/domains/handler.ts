import { nodeDnsTxt } from '#shared/adapters/dns/node-dns-txt.ts';
import { dynamoDomainStore } from '#shared/adapters/dynamodb/domains.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { newDomainToken } from '#shared/domain/domains/domain-token.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, DNS_SERVERS } = settingsFrom(contract.settings);
const now = () => new Date();
const domains = dynamoDomainStore(tableNamed(TABLE_NAME), now);

export const handler = jsonFunction(endpoints({ domains, dns: nodeDnsTxt(DNS_SERVERS), newToken: newDomainToken, newId, now }), {
  now,
  logger: makeLogger(contract.name),
});
