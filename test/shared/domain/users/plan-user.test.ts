import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/domain/people.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { type ImportMode, importModes, planUser, type WantedUser } from '#shared/domain/users/plan-user.ts';
import { seatChange } from '#shared/domain/users/seats.ts';
import { users } from '../imports/csv/users-in-files.ts';

const [someone] = fc.sample(users, 1);
const standard = 'contact-center-standard';
const premium = 'contact-center-premium';

function personWith(licences: readonly ServiceId[], over: Partial<Person> = {}): Person {
  if (someone === undefined) throw new Error('no user');
  const { firstName, lastName, displayName, details, agentRole, ...rest } = someone;
  return { ...rest, role: 'user', licences: [...licences], ...(licences.includes(premium) ? { agentRole: 'agent' } : {}), ...over };
}

function licencesAfter(has: readonly ServiceId[] | undefined, services: WantedUser['services'], mode: ImportMode): unknown {
  const plan = planUser(has && personWith(has), { email: 'a@a.pl', ...(services ? { services } : {}) }, mode);
  if (!plan.ok) return plan.error.code;
  return plan.value.kind === 'unchanged' ? 'unchanged' : plan.value.fields.licences;
}

describe('plan for one user', () => {
  it('FALSE takes a licence away in one mode only, and TRUE gives it in both [IM-3]', () => {
    expect(licencesAfter(['message'], { message: false }, 'add')).toBe('unchanged');
    expect(licencesAfter(['message'], { message: false }, 'add-and-remove')).toEqual([]);
    for (const mode of importModes) expect(licencesAfter(['message'], { meetings: true }, mode)).toEqual(['message', 'meetings']);
    for (const mode of importModes) expect(licencesAfter(['message'], {}, mode)).toBe('unchanged');
  });

  it.each([
    [[standard], { [standard]: false, [premium]: false }, 'unchanged', []],
    [[premium], { [standard]: false, [premium]: false }, 'unchanged', []],
    [[premium], { [premium]: false }, 'unchanged', []],
    [[premium], { [standard]: false }, 'unchanged', 'unchanged'],
    [[standard], { [standard]: false, [premium]: true }, [premium], [premium]],
    [[premium], { [standard]: true, [premium]: false }, [standard], [standard]],
    [[premium], { [standard]: true }, 'OTHER_CONTACT_CENTER_LICENCE', 'OTHER_CONTACT_CENTER_LICENCE'],
    [[standard], { [premium]: true }, 'OTHER_CONTACT_CENTER_LICENCE', 'OTHER_CONTACT_CENTER_LICENCE'],
    [[], { [standard]: true, [premium]: true }, 'BOTH_CONTACT_CENTER_LICENCES', 'BOTH_CONTACT_CENTER_LICENCES'],
    [[premium], { [premium]: true }, 'unchanged', 'unchanged'],
  ] as const)('%j with %j becomes %j when adding, %j when removing too [IM-13]', (has, services, adding, removing) => {
    expect(licencesAfter(has, services, 'add')).toEqual(adding);
    expect(licencesAfter(has, services, 'add-and-remove')).toEqual(removing);
  });

  it('a switch of Contact Center licences frees one seat and takes one [IM-13]', () => {
    const plan = planUser(personWith([standard]), { email: 'a@a.pl', services: { [standard]: false, [premium]: true } }, 'add');
    expect(plan).toMatchObject({ value: { seats: { [standard]: -1, [premium]: 1 }, fields: { agentRole: 'agent' } } });
  });

  it('who is given Premium is an agent, and a supervisor stays one [IM-14]', () => {
    const wanted = { email: 'a@a.pl', services: { [premium]: true } };
    expect(planUser(undefined, wanted, 'add')).toMatchObject({ value: { kind: 'create', fields: { agentRole: 'agent' } } });
    const supervisor = personWith([premium], { agentRole: 'supervisor' });
    expect(planUser(supervisor, { ...wanted, displayName: 'A' }, 'add')).toMatchObject({ value: { fields: { agentRole: 'supervisor' } } });
  });

  it('takes details away that are said to be none, and keeps those that are not named', () => {
    const person = personWith([], { details: { title: 'Analyst', phoneNumber: '+48500500500' } });
    const plan = planUser(person, { email: 'a@a.pl', details: { phoneNumber: null, location: 'HQ' } }, 'add');
    expect(plan).toMatchObject({ value: { kind: 'change', changed: ['phoneNumber', 'location'] } });
    expect(plan.ok && plan.value.kind === 'change' && plan.value.fields.details).toEqual({ title: 'Analyst', location: 'HQ' });
    const bare = planUser(personWith([], { details: { title: 'x' } }), { email: 'a@a.pl', details: { title: null } }, 'add');
    expect(bare.ok && bare.value.kind === 'change' && 'details' in bare.value.fields).toBe(false);
  });

  it('has names that a calling platform takes, where name or licence is new', () => {
    const named = (firstName: string) => ({ email: 'a@a.pl', firstName, lastName: 'Żak', services: { calling: true } });
    const code = (existing: Person | undefined, firstName: string) => {
      const plan = planUser(existing, named(firstName), 'add');
      return plan.ok ? plan.value.kind : plan.error.code;
    };
    expect(code(undefined, 'Łukasz')).toBe('create');
    expect(code(undefined, 'x'.repeat(30))).toBe('create');
    for (const bad of ['x'.repeat(31), 'a<b', 'a"b', '100%', 'a\\b', '😀']) expect(code(undefined, bad)).toBe('CALLING_NAME_INVALID');
    expect(code(personWith(['calling'], { firstName: '100%', lastName: 'Żak' }), '100%')).toBe('unchanged');
    expect(code(personWith([], { firstName: '100%', lastName: 'Żak' }), '100%')).toBe('CALLING_NAME_INVALID');
  });

  it('is nothing exactly when nothing would be different, and its seats are the difference of licences', () => {
    const services = fc.dictionary(fc.constantFrom(...serviceId.options), fc.boolean());
    fc.assert(
      fc.property(users, users, services, fc.constantFrom(...importModes), (existing, other, said, mode) => {
        const { firstName, lastName, displayName, details } = other;
        const names = { ...(firstName && lastName ? { firstName, lastName } : {}), ...(displayName ? { displayName } : {}) };
        const wanted = { email: existing.email, ...names, ...(details ? { details } : {}), services: said } as WantedUser;
        const plan = planUser(existing, wanted, mode);
        if (!plan.ok || plan.value.kind === 'create') return;
        const before = fieldsOf(existing);
        if (plan.value.kind === 'unchanged') {
          for (const [name, value] of Object.entries({ ...names, ...details }))
            expect({ ...existing, ...existing.details }).toHaveProperty(name, value);
          return;
        }
        expect(fieldsOf(plan.value.fields)).not.toEqual(before);
        expect(plan.value.seats).toEqual(seatChange(existing.licences ?? [], plan.value.fields.licences ?? []));
        const { firstName: _f, lastName: _l, displayName: _n, details: _d, agentRole: _a, ...without } = existing;
        expect(planUser({ ...without, ...plan.value.fields }, wanted, mode)).toEqual({ ok: true, value: { kind: 'unchanged' } });
      }),
      { numRuns: 500 },
    );
  });
});

function fieldsOf({ firstName, lastName, displayName, details, licences, agentRole }: Partial<Person>) {
  return { firstName, lastName, displayName, details: details ?? {}, licences: [...(licences ?? [])].sort(), agentRole };
}
