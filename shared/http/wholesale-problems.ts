import type { ProblemDescription } from '#shared/http/problem-description.ts';

/** Why something about wholesale customers, their subscribers, or what goes with them was not done. */
export const wholesaleProblems = {
  WHOLESALE_NOT_GRANTED: {
    status: 403,
    title: 'This partner has no wholesale subscription in force.',
    advice: 'Ask an operator to grant one. `detail` says when one was suspended.',
  },
  TEMPLATE_INCOMPLETE: {
    status: 409,
    title: 'The template is not complete.',
    advice: 'Each missing setting stands in `errors`. Fill them in, then submit it.',
  },
  TEMPLATE_STATE: {
    status: 409,
    title: 'The state of the template does not allow this.',
    advice: 'A draft can be changed freely and submitted once; a submitted one is changed for future customers only.',
  },
  TEMPLATE_IN_USE: {
    status: 409,
    title: 'Customers depend on the template.',
    advice: 'Delete those customers first, or keep the template.',
  },
  TEMPLATE_FIXED_ONCE_USED: {
    status: 409,
    title: 'This setting is fixed once the template has been used.',
    advice:
      'Country, subscription and authentication of a template stay as they are as soon as a customer was made with it. Make another template.',
  },
  TEMPLATE_NAME_TAKEN: {
    status: 409,
    title: 'You have a template of this name already.',
    advice: 'Give it a name that tells the two apart.',
  },
  NOT_YOUR_OWN: {
    status: 400,
    title: 'This is not your own.',
    advice:
      'The service provider administrator has to be one of your people who administers, and the subscription one of your wholesale subscriptions.',
  },
  PROVISIONING_ID_UNKNOWN: {
    status: 400,
    title: 'There is no onboarding template with this provisioning id.',
    advice: 'Copy the provisioning id from a submitted template of your own.',
  },
  EXTERNAL_ID_TAKEN: {
    status: 409,
    title: 'You have a wholesale customer with this external id already.',
    advice: '`Location` is the address of the customer that has it. A retry can go on with that one.',
  },
  ORGANISATION_MAPPED: {
    status: 409,
    title: 'The organisation is a wholesale customer already.',
    advice: 'An organisation belongs to one wholesale customer at a time.',
  },
  ORGANISATION_UNKNOWN: {
    status: 400,
    title: 'The organisation cannot be attached.',
    advice: 'There is none with this id that your template may attach, or the template’s administrator invitations on attaching are off.',
  },
  ATTACHING_DECLINED: {
    status: 409,
    title: 'An administrator of the organisation did not agree.',
    advice: 'Talk to the organisation. Then create the customer again, which asks anew.',
  },
  ATTACHING_LAPSED: {
    status: 409,
    title: 'No administrator of the organisation has answered in time.',
    advice: 'Talk to the organisation. Then create the customer again, which asks anew.',
  },
  EMAIL_IN_USE: {
    status: 409,
    title: 'The e-mail address belongs to an existing user.',
    advice: 'A person is in one organisation at a time. Use another address, or delete the user there first.',
  },
  CUSTOMER_STATE: {
    status: 409,
    title: 'The status of the customer does not allow this.',
    advice: 'While it is being provisioned, updated or deleted nothing can be changed: wait for its end. `detail` names the status.',
  },
  PACKAGE_NOT_OFFERED: {
    status: 400,
    title: 'This package is not offered.',
    advice: 'The packages that are offered stand in the documentation.',
  },
  PACKAGE_NEEDS_ANOTHER: {
    status: 400,
    title: 'This package depends on another.',
    advice: 'Add one of the packages that `detail` names.',
  },
  PACKAGE_NOT_ASSIGNABLE: {
    status: 400,
    title: 'This package is not for a subscriber.',
    advice: 'Only packages that are for people can be given to a subscriber.',
  },
  PACKAGE_NOT_OF_CUSTOMER: {
    status: 409,
    title: 'The customer does not have this package, or not yet.',
    advice: 'Add the package to the customer and wait until it is provisioned.',
  },
  ONE_BASE_PACKAGE: {
    status: 400,
    title: 'A person has exactly one base package.',
    advice: 'Name one base package, with its add-ons.',
  },
  PACKAGE_IN_USE: {
    status: 409,
    title: 'The package is still assigned.',
    advice: 'Take it from its subscribers first.',
  },
  PACKAGE_LIMIT_REACHED: {
    status: 409,
    title: 'All of this package that the customer may have are assigned.',
    advice: 'Raise the limit of the package, or remove a subscriber.',
  },
  LIMIT_BELOW_USED: {
    status: 409,
    title: 'More of this package are in use.',
    advice: 'A limit cannot go below what is assigned.',
  },
  PACKAGE_DOWNGRADE: {
    status: 409,
    title: 'A full administrator keeps the level of the organisation.',
    advice: 'Take the full administrator role away first; upgrading is possible at any time.',
  },
  ADMIN_PACKAGE_LEVEL: {
    status: 409,
    title: 'An administrator gets at least the level of the organisation.',
    advice: 'Give the package that `detail` names, or a higher one.',
  },
  LOCATION_REQUIRED: {
    status: 400,
    title: 'A calling package needs a location.',
    advice: 'Send `provisioningParameters.calling.location` with name, address, time zone and language.',
  },
  CALLING_DETAILS_MISSING: {
    status: 400,
    title: 'A calling package needs a number or an extension.',
    advice: 'Send `primaryPhoneNumber` or `extension` or both, and a `locationId` where only an extension is given.',
  },
  LOCATION_UNKNOWN: {
    status: 400,
    title: 'There is no such location.',
    advice: 'Use the id of a location of this organisation.',
  },
  LOCATION_IN_USE: {
    status: 409,
    title: 'The location is in use.',
    advice: 'Take its numbers and users away first; a customer with a calling package keeps at least one location.',
  },
  NUMBER_UNKNOWN: {
    status: 400,
    title: 'The number is not in the location.',
    advice: 'Add it to the location first.',
  },
  NUMBER_TAKEN: {
    status: 409,
    title: 'The number belongs to somebody already.',
    advice: 'A number is added once and belongs to one user.',
  },
  NUMBER_ASSIGNED: {
    status: 409,
    title: 'The number is assigned.',
    advice: 'Take it from its user first.',
  },
  EXTENSION_TAKEN: {
    status: 409,
    title: 'The extension is in use in this organisation.',
    advice: 'Use another extension.',
  },
  SUBSCRIBER_STATE: {
    status: 409,
    title: 'The status of the subscriber does not allow this.',
    advice: '`detail` names the status.',
  },
  FREE_ACCOUNT_ASKED: {
    status: 409,
    title: 'The owner of this free account has been asked to move by another subscriber.',
    advice: 'Wait for the answer, or delete that subscriber if it is yours.',
  },
  MIGRATION_ENDED: {
    status: 409,
    title: 'The owner of the free account did not agree to move.',
    advice: 'Nothing is held for the subscriber any more. Ask again with consentMove, or delete the subscriber.',
  },
  SUB_PARTNER_SUSPENDED: {
    status: 403,
    title: 'The sub-partner is suspended.',
    advice: 'A suspended sub-partner can only delete. Ask an operator.',
  },
  CALLING_UNDER_MAINTENANCE: {
    status: 503,
    title: 'A calling service is down for maintenance.',
    advice: 'Nothing was begun. Try again after the time in `Retry-After`.',
  },
  NO_ADMINISTRATION_ACCESS: {
    status: 403,
    title: 'The customer has no access to its administration.',
    advice: 'Switch the access on first: without it there are no roles, no administrator sign-in and no invitations.',
  },
  REPORT_NOT_FOUND: {
    status: 404,
    title: 'There is no such billing report.',
    advice: 'List your reports: it was deleted, or it is another partner’s.',
  },
  REPORT_PERIOD_INVALID: {
    status: 400,
    title: 'The period cannot be reported.',
    advice: 'Start and end are days, the end not before the start, and not in the future.',
  },
  WEBHOOK_ADDRESS_REFUSED: {
    status: 400,
    title: 'Webhooks are not sent to this address.',
    advice: 'Use https and a public host; private and local addresses are never called.',
  },
  WEBHOOK_UNREACHABLE: {
    status: 409,
    title: 'The webhook is inactive.',
    advice: 'Mend the receiver, set the webhook active again, then replay.',
  },
  TOO_MANY_WEBHOOKS: {
    status: 409,
    title: 'There are as many webhooks as one partner may have.',
    advice: 'Delete one that is not used.',
  },
  ASSISTANCE_STATE: {
    status: 409,
    title: 'The state of the request does not allow this.',
    advice: 'A request is sent, answered, then closed.',
  },
  LICENCE_UNKNOWN: {
    status: 400,
    title: 'There is no such licence in the organisation.',
    advice: 'List the licences of the organisation.',
  },
  ORGANISATION_NOT_EMPTY: {
    status: 409,
    title: 'The organisation is still in use.',
    advice:
      'It is deleted once it has no subscription, no licences, no wholesale mapping and at most one user. `detail` names what is in the way.',
  },
  ROLE_NOT_ASSIGNABLE: {
    status: 400,
    title: 'This role cannot be assigned.',
    advice: 'Roles that can be assigned are in the list of roles.',
  },
} as const satisfies Record<string, ProblemDescription>;
