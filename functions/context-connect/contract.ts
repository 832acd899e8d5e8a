import * as z from 'zod';
import { contextServiceEndpoints } from '#shared/domain/context-service-endpoints.ts';
import { dataCentre } from '#shared/domain/countries.ts';
import { organisationId, registrationId } from '#shared/domain/ids.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const connectionRequest = z
  .strictObject({
    applicationVersion: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^\P{Cc}+$/u)
      .register(z.globalRegistry, { description: 'The version of the contact centre application.', example: '12.6.1' }),
    javaVersion: z.string().max(200).nullish().register(z.globalRegistry, {
      description: 'The system property `java.version` of the runtime; 1.8.0_151 at least.',
      example: '1.8.0_292',
    }),
  })
  .register(z.globalRegistry, { id: 'ConnectionRequest' });
export type ConnectionRequest = z.infer<typeof connectionRequest>;

export const connectionAnswer = z
  .strictObject({ registrationId, organisationId, dataCentre, endpoints: contextServiceEndpoints })
  .register(z.globalRegistry, { id: 'Connection' });
export type ConnectionAnswer = z.infer<typeof connectionAnswer>;

export const connectApplicationRoute = route({
  method: 'POST',
  path: '/v1/context-service/connections',
  operationId: 'connectApplication',
  summary: 'Connect a contact centre application',
  description:
    'Called by the contact centre application with its connection data as HTTP Basic credentials (connection id and secret). It reports its version and that of its Java runtime, is told where Context Service is, and its registration is marked connected. Refusals are looked for in this order: connection data, revocation, entitlement, Java version. Repeat it as often as you like; what is shown as last seen is exact to five minutes.',
  tag: 'Context Service',
  access: { kind: 'own' },
  body: connectionRequest,
  answers: { 200: connectionAnswer },
  refusals: ['CONNECTION_DATA_INVALID', 'REGISTRATION_REVOKED', 'NOT_ENTITLED', 'JAVA_VERSION_UNREADABLE', 'JAVA_TOO_OLD'],
});

export const contract = functionContract({
  name: 'context-connect',
  purpose: 'Lets registered contact centre applications connect to Context Service.',
  trigger: { kind: 'http', routes: [connectApplicationRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'PutItem'],
});
