import type { DiagnosisView, FindingCode, NextAction } from '#shared/domain/users/diagnosis-view.ts';

type Finding = DiagnosisView['findings'][number];
type Words = Pick<Finding, 'meaning' | 'actor'> & { readonly action: NextAction; readonly advice: string };

/** What each finding means, who has to act, and what is to be done. */
export const findingWords: Readonly<Record<FindingCode, Words>> = {
  USER_INACTIVE: {
    meaning: 'The account was deactivated. After 30 days it is deleted.',
    actor: 'administrator',
    action: 'REACTIVATE',
    advice: 'Bring the user back.',
  },
  TRIAL_NOT_RUNNING: {
    meaning: 'The trial out of which the licences come does not run.',
    actor: 'partner',
    action: 'CONTINUE_TRIAL',
    advice: 'Extend, restore or convert the trial.',
  },
  SERVICE_ENDED: {
    meaning: 'The user has a licence of a service that the organisation has no longer.',
    actor: 'administrator',
    action: 'CHANGE_LICENCES',
    advice: 'Take the licence away or give another in its place; or the partner adds the service again.',
  },
  ADDRESS_SUPPRESSED: {
    meaning: 'The e-mail address is not written to: an e-mail to it came back for good, or was complained about.',
    actor: 'administrator',
    action: 'CORRECT_ADDRESS',
    advice:
      'If the address is wrong, delete the user and add the right one. If it bounced and works again, send all invitations again: that tries such addresses once more.',
  },
  EMAIL_NOT_ACCEPTED: {
    meaning: 'The invitation did not arrive.',
    actor: 'administrator',
    action: 'CORRECT_ADDRESS',
    advice: 'Check the address. If it is right, send the invitation again later; if not, delete the user and add the right one.',
  },
  INVITATION_WITHHELD: {
    meaning: 'No invitation has been sent: the organisation does not want them to go out by themselves, or the account was away.',
    actor: 'administrator',
    action: 'SEND_INVITATION',
    advice: 'Send the invitation.',
  },
  INVITATION_QUEUED: {
    meaning: 'The invitation waits for its turn to be sent.',
    actor: 'nobody',
    action: 'WAIT',
    advice: 'It goes out by itself. After an import of many users that takes a while.',
  },
  INVITATION_LATE: {
    meaning: 'The invitation should have been sent long ago.',
    actor: 'support',
    action: 'CONTACT_SUPPORT',
    advice: 'Tell us the id of the e-mail.',
  },
  INVITATION_EXPIRED: {
    meaning: 'The link of the invitation opens nothing any more: its time is over, or the account was away for a while.',
    actor: 'administrator',
    action: 'SEND_INVITATION',
    advice: 'Send the invitation again. The user can also ask for a new link on the page that the old one opens.',
  },
  INVITATION_NOT_USED: {
    meaning: 'The invitation has gone out, and the user has not chosen a password yet.',
    actor: 'user',
    action: 'OPEN_INVITATION',
    advice: 'The user opens the link in the e-mail, also looks for it among unwanted mail, and chooses a password.',
  },
  WELCOME_NOT_USED: {
    meaning: 'This administrator came with the trial and has not used the welcome e-mail yet.',
    actor: 'partner',
    action: 'SEND_WELCOME',
    advice: 'Send the welcome e-mail of the trial again, or replace the administrator if the address is wrong.',
  },
  TERMS_NOT_ACCEPTED: {
    meaning: 'The terms of service that are in force have not been accepted.',
    actor: 'user',
    action: 'ACCEPT_TERMS',
    advice: 'The user signs in and is asked.',
  },
  NO_LICENCE: {
    meaning: 'The user has no licence.',
    actor: 'administrator',
    action: 'ASSIGN_LICENCE',
    advice: 'Give the user a licence of what is to be used.',
  },
  NOT_SYNCED: {
    meaning: 'The management portal does not yet have what the organisation says of the user.',
    actor: 'administrator',
    action: 'SYNC_USERS',
    advice: 'Start a sync.',
  },
  SYNC_INVALID: {
    meaning: 'The management portal did not take the user in the last sync.',
    actor: 'administrator',
    action: 'SYNC_USERS',
    advice: 'Start another sync; the detail says what the portal did not take.',
  },
  SYNC_CONTACT_SUPPORT: {
    meaning: 'The management portal did not take the user in three syncs or more.',
    actor: 'support',
    action: 'CONTACT_SUPPORT',
    advice: 'Tell us the id of the sync and of the user.',
  },
};
