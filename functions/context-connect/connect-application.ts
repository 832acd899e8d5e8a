import { isConnectionSecret, opens, parseBasic, parseConnectionId } from '#shared/domain/context-service-connection.ts';
import type { ConnectionState, ConnectionStore } from '#shared/domain/context-service-connections.ts';
import { endpointsOf } from '#shared/domain/context-service-endpoints.ts';
import type { DataCentre } from '#shared/domain/countries.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { compareJavaVersions, oldestJava, parseJavaVersion } from '#shared/domain/java-version.ts';
import type { Registration } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ConnectionAnswer, ConnectionRequest } from './contract.ts';

export type ConnectApplicationDeps = { readonly connections: ConnectionStore; readonly newId: NewId; readonly now: Now };

/** For so long a connection that tells nothing new is not recorded again: an application may connect every minute. */
const recordedEveryMs = 5 * 60_000;
const attempts = 3;

function javaRefusal(version: string): Refusal | undefined {
  const java = parseJavaVersion(version);
  if (java === undefined) return { code: 'JAVA_VERSION_UNREADABLE', field: '/javaVersion' };
  return compareJavaVersions(java, oldestJava) < 0 ? { code: 'JAVA_TOO_OLD', field: '/javaVersion' } : undefined;
}

type Admitted = { readonly registration: Registration; readonly dataCentre: DataCentre };

/** Credentials come first, so that nobody without them learns anything; then what the partner decided; then what the site can mend. */
function admit(
  { registration, entitled, dataCentre }: ConnectionState,
  secret: string,
  java: string,
  now: Date,
): Result<Admitted, Refusal> {
  if (!opens(secret, registration, now) || registration === undefined) return refused({ code: 'CONNECTION_DATA_INVALID' });
  if (registration.state === 'revoked') return refused({ code: 'REGISTRATION_REVOKED' });
  if (!entitled) return refused({ code: 'NOT_ENTITLED' });
  const unfit = javaRefusal(java);
  if (unfit !== undefined) return refused(unfit);
  if (dataCentre === undefined) throw new Error('A registration without its organisation.');
  return ok({ registration, dataCentre });
}

/** The registration after this connection, and the fields that changed besides the time. */
function connected(before: Registration, request: { applicationVersion: string; javaVersion: string }, now: Date) {
  const state = 'connected' as const;
  const after: Registration = { ...before, ...request, state, lastSeenAt: now.toISOString(), version: before.version + 1 };
  const changed = (['state', 'applicationVersion', 'javaVersion'] as const).filter((name) => before[name] !== after[name]);
  const seen = Date.parse(before.lastSeenAt ?? '1970-01-01T00:00:00.000Z');
  return { after, changed, worthRecording: changed.length > 0 || now.getTime() - seen >= recordedEveryMs };
}

/**
 * Connects a contact centre application (CX-4). Refusals, in this order: CONNECTION_DATA_INVALID, REGISTRATION_REVOKED,
 * NOT_ENTITLED, JAVA_VERSION_UNREADABLE, JAVA_TOO_OLD; TRY_AGAIN if its registration keeps changing at the same moment.
 */
export function connectApplication({ connections, newId, now }: ConnectApplicationDeps) {
  const eventOf = (registration: Registration, changed: string[], requestId: string): Event => ({
    id: newId('event'),
    type: 'registration.connected',
    at: now().toISOString(),
    partnerId: registration.partnerId,
    actor: { kind: 'registration', id: registration.id },
    requestId,
    subject: { organisationId: registration.organisationId, registrationId: registration.id },
    changed,
  });

  return async (
    authorization: string | undefined,
    request: ConnectionRequest,
    requestId: string,
  ): Promise<Result<ConnectionAnswer, Refusal>> => {
    const credentials = parseBasic(authorization);
    const ids = parseConnectionId(credentials?.id ?? '');
    if (credentials === undefined || ids === undefined || !isConnectionSecret(credentials.secret)) {
      return refused({ code: 'CONNECTION_DATA_INVALID' });
    }
    const { applicationVersion } = request;
    const javaVersion = (request.javaVersion ?? '').trim();
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const admitted = admit(await connections.find(ids), credentials.secret, javaVersion, now());
      if (!admitted.ok) return admitted;
      const { registration, dataCentre } = admitted.value;
      const { after, changed, worthRecording } = connected(registration, { applicationVersion, javaVersion }, now());
      const event = changed.length === 0 ? undefined : eventOf(registration, changed, requestId);
      if (!worthRecording || (await connections.record(registration, after, event))) {
        return ok({ ...ids, dataCentre, endpoints: endpointsOf(dataCentre) });
      }
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
