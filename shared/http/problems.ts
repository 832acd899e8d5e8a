import type { RefusalCode } from '#shared/domain/refusals.ts';
import { jobProblems } from '#shared/http/job-problems.ts';
import { orderProblems } from '#shared/http/order-problems.ts';
import type { ProblemDescription } from '#shared/http/problem-description.ts';
import { setUpProblems } from '#shared/http/set-up-problems.ts';
import { userProblems } from '#shared/http/user-problems.ts';
import { wholesaleProblems } from '#shared/http/wholesale-problems.ts';

/** Refusals become HTTP here and nowhere else; a code that is missing does not compile. */
export const problems = {
  INVALID_REQUEST: {
    status: 400,
    title: 'The request is not valid.',
    advice:
      'Each entry of `errors` names a field by its JSON pointer and says what is wrong with it. Nothing was done. Correct the fields and send the request again.',
  },
  INVALID_CURSOR: {
    status: 400,
    title: 'The cursor is not one of ours.',
    advice: 'Use the `next` of an earlier page of the same list, unchanged, with the same filters; or begin again without a cursor.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    title: 'This request needs an Idempotency-Key.',
    advice:
      'Send a header `Idempotency-Key` with 16 to 255 printable ASCII characters, new for each thing that you want done, the same when you repeat a request whose answer you did not get.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This Idempotency-Key was used with another body.',
    advice: 'A key stands for one request. Use a new key for a new request.',
  },
  IF_MATCH_REQUIRED: {
    status: 428,
    title: 'This change needs If-Match.',
    advice:
      'Read the resource, and send the ETag that you got as `If-Match`, so that a change made by somebody else in between is not overwritten.',
  },
  CHANGED_SINCE_READ: {
    status: 412,
    title: 'It has changed since you read it.',
    advice: 'Read the resource again, look at what has changed, and repeat your change with the new ETag if it still makes sense.',
  },
  NOT_FOUND: {
    status: 404,
    title: 'There is no such thing.',
    advice: 'Check the id. A thing that belongs to another partner is answered in the same way as one that does not exist.',
  },
  NOT_ALLOWED: {
    status: 403,
    title: 'You may not do this.',
    advice:
      'The token, or the role of the person signed in, lacks the scope that this operation names in the API document. Ask for a token with that scope.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'The body has to be JSON.',
    advice: 'Send the body as JSON in UTF-8 with `Content-Type: application/json`.',
  },
  TRY_AGAIN: {
    status: 503,
    title: 'Busy for a moment.',
    advice: 'Nothing was done. Repeat the same request, with the same Idempotency-Key, after the time in `Retry-After`.',
  },
  INTERNAL_ERROR: {
    status: 500,
    title: 'Something went wrong on our side.',
    advice:
      'Repeat the same request with the same Idempotency-Key; if it had been carried out, you get the first answer. If it keeps failing, tell us the `requestId`.',
  },
  ADDRESS_NOT_AVAILABLE: {
    status: 409,
    title: 'This e-mail address cannot be used.',
    advice:
      'The address belongs to an account already, or is promised to one that is being created. We do not say whose. Use another address for the administrator.',
  },
  COMPANY_NAME_TAKEN: {
    status: 409,
    title: 'You have a customer of this name already.',
    advice:
      'Company names are unique among the customers of one partner, upper and lower case being the same. Look for the existing customer, or add what tells the two apart.',
  },
  COUNTRY_NOT_OFFERED: {
    status: 400,
    title: 'Nothing is offered in this country.',
    advice: 'The country decides where the data of the organisation is kept. The API document lists the countries that are offered.',
  },
  LOCATION_NOT_CONFIRMED: {
    status: 400,
    title: 'The supported location was not confirmed.',
    advice: 'Make sure that the customer is in a supported location, and confirm it with `inSupportedLocation: true`.',
  },
  TRIAL_FOR_OWN_ORGANISATION: {
    status: 409,
    title: 'A partner cannot start a trial for itself.',
    advice: 'Start trials for customers. For your own company an order is needed.',
  },
  CONTEXT_NEEDS_MESSAGE: {
    status: 400,
    title: 'Context Service needs Message.',
    advice: 'Add `message` to the trial services, or leave Context Service off: you can also grant it later.',
  },
  LICENCES_BELOW_ASSIGNED: {
    status: 409,
    title: 'More licences are in use.',
    advice: 'A count cannot go below what is assigned. Take licences from people first, or keep the count.',
  },
  IMMUTABLE_TERM: {
    status: 400,
    title: 'This term cannot be changed.',
    advice:
      'Company name, administrator e-mail and country are fixed once the trial exists. A wrong address of an administrator who has never signed in can be mended by replacing the administrator.',
  },
  END_NOT_AHEAD: {
    status: 409,
    title: 'With this duration the trial would be over already.',
    advice: 'The duration counts from the start of the trial. Choose a longer one, or extend the trial.',
  },
  EXTENSION_SHORTENS_TRIAL: {
    status: 409,
    title: 'This extension would shorten the trial.',
    advice: 'An extension sets the end to 30 days from today. The present end is not earlier than that.',
  },
  EXTENSIONS_USED_UP: {
    status: 409,
    title: 'The trial has been extended as often as it can be.',
    advice: 'Convert the trial to a subscription.',
  },
  TRIAL_STATE: {
    status: 409,
    title: 'The state of the trial does not allow this.',
    advice: '`detail` names the present state and the states in which it is allowed.',
  },
  ADMINISTRATOR_HAS_SIGNED_IN: {
    status: 409,
    title: 'The administrator has signed in.',
    advice:
      'An administrator can be replaced by the partner only before the first sign-in. From then on the organisation manages its own administrators.',
  },
  SAME_ADMINISTRATOR: {
    status: 409,
    title: 'This is the present administrator.',
    advice: 'To send the welcome e-mail again, ask for it to be sent again instead.',
  },
  ADMINISTRATOR_DIFFERS: {
    status: 409,
    title: 'The subscription names another administrator.',
    advice: 'A trial is converted with the administrator e-mail that it was started with. Correct the address on the order.',
  },
  RESEND_TOO_SOON: {
    status: 429,
    title: 'It was sent a moment ago.',
    advice: 'The same e-mail is sent again at most once in 5 minutes and 10 times a day. `Retry-After` says when.',
  },
  NOT_SUPPRESSED: {
    status: 409,
    title: 'This address is not suppressed.',
    advice: 'There is nothing to release. The state of the e-mail says what became of it.',
  },
  ...userProblems,
  ...jobProblems,
  ...orderProblems,
  ...setUpProblems,
  ...wholesaleProblems,
  USER_STATE: {
    status: 409,
    title: 'The state of the user does not allow this.',
    advice: '`detail` names the present state and what is possible instead.',
  },
  LAST_FULL_ADMINISTRATOR: {
    status: 409,
    title: 'This is the last full administrator.',
    advice: 'An organisation always has a full administrator. Give somebody else full administrator privileges first.',
  },
  ADDRESS_SUPPRESSED: {
    status: 409,
    title: 'This e-mail address may not be written to.',
    advice:
      'An e-mail to it came back for good, or was complained about; `detail` says which. If the address is wrong, delete the user and add the right one. If it bounced and works again, send all invitations again: that tries such addresses once more.',
  },
  JOB_RUNNING: {
    status: 409,
    title: 'A job of this kind is running already.',
    advice: 'One runs at a time in an organisation. `detail` names it: wait until it has ended, or cancel it.',
  },
  JOB_ENDED: {
    status: 409,
    title: 'This job has ended.',
    advice: 'There is nothing left to cancel. What it did stays done.',
  },
  CONFIRMATION_DIFFERS: {
    status: 409,
    title: 'The company name does not confirm it.',
    advice: 'Send the name of the organisation exactly as it is shown. This keeps the wrong organisation from being deleted.',
  },
  HAS_SUBSCRIPTION: {
    status: 409,
    title: 'This organisation has a subscription.',
    advice: 'Only an organisation that came with a trial and has no subscription can be deleted.',
  },
  NOT_ENTITLED: {
    status: 403,
    title: 'The organisation has no Context Service.',
    advice: 'The partner grants Context Service to the organisation; then connect again.',
  },
  REGISTRATION_REVOKED: {
    status: 403,
    title: 'This registration was revoked.',
    advice: 'Register the application anew and give it the new connection data.',
  },
  CONNECTION_DATA_INVALID: {
    status: 401,
    challenge: 'Basic realm="Context Service", charset="UTF-8"',
    title: 'The connection data is not valid.',
    advice: 'Id and secret do not belong together, or the secret was replaced. Check the connection data, or rotate it.',
  },
  JAVA_TOO_OLD: {
    status: 403,
    title: 'The Java runtime is too old.',
    advice: 'Context Service needs Java 1.8.0_151 or newer. Update the Java runtime of the contact centre application and connect again.',
  },
  JAVA_VERSION_UNREADABLE: {
    status: 400,
    title: 'The version of the Java runtime is missing or cannot be read.',
    advice: 'Send the value of the system property `java.version`, such as 1.8.0_151, 11.0.2 or 17.',
  },
  PORTAL_UNAVAILABLE: {
    status: 503,
    title: 'The management portal does not answer.',
    advice: 'Nothing was done. `detail` says what the portal answered. Ask again after the time in `Retry-After`.',
  },
} as const satisfies Record<RefusalCode, ProblemDescription>;

/** The description of a code as the type says it, for readers that treat all codes alike. */
export function describeProblem(code: RefusalCode): ProblemDescription {
  return problems[code];
}
