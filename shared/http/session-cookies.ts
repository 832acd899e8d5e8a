import { type Devices, deviceDays } from '#shared/domain/devices.ts';
import type { Person } from '#shared/domain/people.ts';
import { type TermsVersion, termsAreDue, termsInForce } from '#shared/domain/terms.ts';
import type { Cookie } from '#shared/http/cookies.ts';

/** The cookies of somebody who has just signed in. The session's own ends with the browser; the server ends it earlier. */
export async function cookiesOfSession(devices: Devices, person: Person, sessionToken: string): Promise<Cookie[]> {
  return [
    { name: 'session', value: sessionToken },
    { name: 'device', value: await devices.issue(person.email), seconds: deviceDays * 86_400 },
  ];
}

/** Where a person begins. */
export function homeOf(person: Person, terms: readonly [TermsVersion, ...TermsVersion[]], now: Date): `/${string}` {
  if (person.ref.kind === 'partner') return '/partner';
  if (termsAreDue(person, termsInForce(terms, now))) return '/terms';
  return person.role === 'user' ? '/account' : '/organisation';
}
