import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { attemptsOf, countOneMore, countOneMoreAlone } from '#shared/adapters/dynamodb/attempts.ts';
import { changeRecord, createNew, replaceTrial } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { passwordUnchanged, replacePerson } from '#shared/adapters/dynamodb/people.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { sessionItem } from '#shared/adapters/dynamodb/sessions.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { remove, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { personRef } from '#shared/domain/email.ts';
import { organisation, person as personSchema } from '#shared/domain/people.ts';
import type { Claimant, SignIn, SignInStore } from '#shared/domain/sign-in-store.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { administers, shutOut } from '#shared/domain/users/administration-access.ts';

const claim = z.object({ person: personRef.optional() });

/** Where attempts are counted, and a key under which there is never anything: a look at it costs what a look at a person costs. */
function keysOf(hashes: SystemKeys, { address, network, device }: Claimant) {
  const account = hashes.addressHash(address);
  return {
    claim: keys.addressClaim(account),
    account: keys.attempts('sign-in-account', account),
    device: device === undefined ? undefined : keys.attempts('sign-in-device', hashes.sign('device', device)),
    network: keys.attempts('sign-in-network', hashes.sign('network', network)),
  };
}
const nobody: Key = keys.attempts('decoy', 'nobody');

type SignInWrite = Write<{ readonly code: 'PERSON_CHANGED' | 'TRIAL_CHANGED' }>;

function signInWrites(table: Table, attempted: Key, { session, personBefore, personAfter, trial }: SignIn): SignInWrite[] {
  const trialChanged = () => ({ code: 'TRIAL_CHANGED' as const });
  const person =
    personAfter === personBefore ? passwordUnchanged(table, personBefore) : replacePerson(table, personAfter, personBefore.version);
  return [
    person,
    createNew(table, sessionItem(session)),
    remove(table, attempted),
    ...(trial === undefined ? [] : [{ ...replaceTrial(table, trial.after, trial.before.version), refused: trialChanged }]),
    ...(trial?.event === undefined ? [] : changeRecord(table, trial.event)),
  ];
}

/** Signing in, in DynamoDB. */
export function dynamoSignInStore(table: Table, hashes: Promise<SystemKeys>): SignInStore {
  const ofClaimant = async (claimant: Claimant) => keysOf(await hashes, claimant);
  return {
    async look(claimant) {
      const of = await ofClaimant(claimant);
      const found = await readItems(table, [of.claim, of.account, of.network, ...(of.device === undefined ? [] : [of.device])]);
      const claimed = found(of.claim);
      return {
        holder: claimed === undefined ? undefined : claim.parse(claimed).person,
        account: attemptsOf(found, of.account),
        device: of.device === undefined ? undefined : attemptsOf(found, of.device),
        network: attemptsOf(found, of.network),
      };
    },
    async attempt(claimant, sight, failuresBefore, now) {
      const of = await ofClaimant(claimant);
      const [key, read] = of.device === undefined ? [of.account, sight.account] : [of.device, sight.device];
      try {
        await table.client.send(countOneMoreAlone(table, key, read, failuresBefore, now));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async person(holder) {
      const found = await readItem(table, holder === undefined ? nobody : keys.person(holder));
      return found === undefined ? undefined : personSchema.parse(found);
    },
    async failed(claimant, failuresBefore, now) {
      await table.client.send(countOneMore(table, (await ofClaimant(claimant)).network, failuresBefore, now));
    },
    async trialOf({ partnerId, trialId }) {
      const found = trialId === undefined ? undefined : await readItem(table, keys.trial(partnerId, trialId));
      return found === undefined ? undefined : trialSchema.parse(found);
    },
    async shutOut(person) {
      const { ref, trialId } = person;
      // An organisation that came with a trial always has it.
      if (ref.kind !== 'organisation' || trialId !== undefined || !administers(person)) return false;
      const found = await readItem(table, keys.organisation(ref.organisationId));
      return found !== undefined && shutOut(organisation.parse(found), person);
    },
    async signIn(signIn) {
      const of = await ofClaimant(signIn.claimant);
      return transact(table, signInWrites(table, of.device ?? of.account, signIn));
    },
  };
}
