/** What the system does, by the id of the rule and in one sentence each. Every one is shown by a test that names it. */
export const builtRules: Readonly<Record<string, string>> = {
  'TR-1':
    'A partner’s full or sales administrator, or a token with the scope, starts a trial for a customer, never for the partner itself; every field is checked.',
  'TR-2': 'Organisation, first administrator, trial, entitlements, relation and one welcome e-mail come into being together or not at all.',
  'TR-3':
    'The administrator’s address belongs to nobody yet and is promised to nobody else, also when two ask at once; the refusal does not say whose it is.',
  'TR-4':
    'Company name, administrator address and country are fixed; services, licences (not below what is assigned) and duration can change.',
  'TR-5': 'A service takes 1 to 999 licences, whole numbers; Context Service takes none.',
  'TR-6':
    'After its end a trial is suspended for 30 days, soft-deleted for 30 more, then purged; partner and administrator are told 14, 7 and 1 day before and on the day.',
  'TR-7': 'The partner is asked once whether to set services up now; a no closes the question and nothing else.',
  'TR-8':
    'A partner lists its trials and customers by state, days left and licences used, with filter and pages, and keeps notes of its own.',
  'TR-9': 'The trial counts from the administrator’s first sign-in, or from 30 days after its creation if nobody has signed in by then.',
  'TR-10':
    'Durations are 30, 60 or 90 days to the end of the day (UTC); one extension sets the end to 30 days from today and never shortens.',
  'TR-11': 'The services that can be tried are rows of a table with their bounds; at least one is needed.',
  'TR-12':
    'A cancelled trial is soft-deleted and can be restored for 30 days; a running, suspended or soft-deleted one can be converted and keeps people, settings and Context Service.',
  'TR-13':
    'Company names are 1 to 100 characters without % and control characters, unique per partner whatever the case; name and address become free when nobody ever came.',
  'TR-14': 'Before the first sign-in the partner can replace the administrator: new person, new e-mail, dead old link, kept history.',
  'CX-1': 'Context Service is switched on beside the trial services when a trial is started.',
  'CX-2': 'The entitlement belongs to no trial and takes no licences; only the partner’s explicit removal ends it.',
  'CX-3':
    'Partner or customer administrator registers an application: id and secret are issued once, only a hash is kept; registrations are listed, rotated, revoked.',
  'CX-4':
    'An application connects with its data and its Java version (1.8.0_151 or newer, compared by number) and is told endpoints and data centre; every refusal says why.',
  'CX-5': 'In a trial Context Service needs Message when it is switched on, and stays when Message goes.',
  'CX-6': 'Organisation, administrators, sign-in and registrations outlive the trial; no state of the trial refuses a connection.',
  'CX-7': 'The partner, never the customer, grants Context Service to an organisation of its own; twice is one entitlement.',
  'GS-1':
    'A link carries a random token of which the hash is stored; it expires, works once, opening consumes nothing, and a newly asked-for link ends the older ones.',
  'GS-2': 'Get started: password, sign-in, terms with version and time, then the organisation, where set-up is offered if there is any.',
  'GS-3': 'Pages are rendered on the server, need no script, meet WCAG 2.2 AA, follow the reader’s language and fit phones.',
  'GS-4': 'Passwords follow NIST SP 800-63B: length and a blocklist, kept by a memory-hard hash.',
  'GS-5': 'A partner’s people sign in; their roles map to the scopes of the API; the contact of a new partner is its full administrator.',
  'GS-6': 'One post saves the password and signs in; nothing of the organisation opens before the terms are accepted; declining signs out.',
  'EM-1':
    'Every occasion has its e-mail: welcome, invitation, order, passing on, set-up, trial ending, ended and extended, administrator requests, import, assistance.',
  'EM-2': 'E-mails are HTML and text in the recipient’s language: English, Polish, Swedish, Hebrew from right to left, Romanian.',
  'EM-3':
    'E-mails leave by a queue; no crash loses one, and a second copy exists only where the provider took the first and nobody learnt of it.',
  'EM-4': 'Bounces and complaints come back, mark the address for the partner to see, and stop further e-mails to it.',
  'EM-5': 'The state of every e-mail is shown at what it belongs to.',
  'EM-6': 'An address that cannot change can be released by partner or operator and written to again.',
  'EM-7':
    'Subjects are a table per e-mail and language; welcome and invitation name the address to sign in with, the link stands for the credentials.',
  'US-1': 'Up to 25 users in one request, one where details are required; the 26th is refused and nothing done.',
  'US-2': 'Contact Center licences and roles; administrator privileges need a premium licence, and the last full administrator keeps them.',
  'US-3': 'Each new user is sent an invitation, unless the organisation has suppressed them; its link opens for 14 days.',
  'US-4': 'The answer sums up what became of each record, with its row.',
  'US-5': 'Licences are never exceeded, also under concurrency.',
  'US-6': 'People of other organisations are not added, nor named; one with a trial of its own is told so.',
  'US-7': 'Licence changes reach the portal with a sync.',
  'US-8': 'Each user shows a sync status.',
  'US-9': 'One seat ledger for every door.',
  'US-10': 'Of each user’s invitation it is told what became of it, when and why.',
  'US-11': 'Why a user is not working, in one call: what has happened, who has to act, and what is to be done.',
  'US-12': 'A trial organisation without a subscription is deleted once its name confirms it; its addresses are free then.',
  'US-13': 'Invitations that were held back are sent later, singly or by one job at a time that counts sent, failed and skipped.',
  'US-14': 'Profiles follow from licence and role.',
  'US-15':
    'Users are pending, not verified, verified, active or inactive, and deleted after 30 inactive days; an invitation is sent again at most once in 5 minutes and ten times a day.',
  'SY-1':
    'A sync brings the portal’s users, licences, roles and profiles in line; it starts when asked for, or by itself where the organisation wants that.',
  'SY-2': 'A user that fails is invalid at once, with the reason; tried three times a run; after three failed runs support is asked.',
  'SY-3': 'Two syncs of one organisation never run at once; who asks meanwhile is answered with the one that runs.',
  'SY-4': 'Syncs go through a queue, with retry, back-off and dead letters that an operator brings back.',
  'SY-5': 'The portal is reached over SCIM 2.0, or is the embedded one.',
  'SY-6': 'The agent template: fetched after a sync, filled in, sent back, checked row by row.',
  'SY-7': 'Valid is what was read back equal; the portal’s own values are shown beside ours.',
  'IM-1': 'Export of all users, whose import changes nothing.',
  'IM-2': 'Licences by columns; roles not by CSV.',
  'IM-3': 'Two modes, no default.',
  'IM-4': 'One import at a time.',
  'IM-5': 'Numbers without + are an error, never guessed.',
  'IM-6': 'Progress, cancelling, no row lost or done twice, an error file.',
  'IM-7': 'Any reasonable file works; others are refused as a whole.',
  'IM-8': 'Cells that would run as a formula are made harmless.',
  'IM-9': 'Dry run through the same planner.',
  'IM-10': 'The same file again changes nothing.',
  'IM-11': 'An import can be undone.',
  'IM-12': 'The error file is itself importable.',
  'IM-13': 'Removing and switching licences by CSV.',
  'IM-14': 'A new Premium user is an agent; others keep their role.',
  'IM-15': 'A million rows.',
  'IM-16': 'Unknown addresses are created, others untouched, after a preview.',
  'IM-17': 'A list of tasks.',
  'OR-1': 'A commerce system places orders with its own scope; the contact is sent an e-mail with a link.',
  'OR-2': 'The contact says whom the order is for, or passes it on: then its own link is dead.',
  'OR-3': 'An order that nobody maps closes after 30 days (7 for flexible plans), with reminders; a mapped one never does.',
  'OR-4':
    'Sales contact or commerce system sends the e-mail again or to another contact until the order is mapped; dead links name the sales contact.',
  'OR-5': 'A partner enters a Contact Center order for its own customer: mapped at once.',
  'OM-1': 'For a customer first the partner organisation, then the customer’s; for one’s own company the latter only.',
  'OM-2': 'Matching proposes the organisation of the address, or lists those of its domain, or finds none; domains can be searched.',
  'OM-3': 'Candidates show domains, counts, dates and why they stand where they do; the unlikely are marked.',
  'OM-4': 'An organisation is created with company name, business vertical and country.',
  'OM-5':
    'A partner becomes provisioning administrator of an existing customer, and may ask its administrators for full rights after set-up.',
  'OM-6': 'An order is mapped once, in one transaction; only an operator takes that back.',
  'OM-7': '“My customer will set up its own services” writes to the customer’s administrator; the partner keeps its access.',
  'OM-8': 'Every step of mapping can be left and taken up again; services can be set up later.',
  'OM-9': 'Mapping names the customer’s administrator, creates a new one with one welcome e-mail; for one’s own company it is the contact.',
  'OM-10': 'Mapping an order with Contact Center asks for the country of operation.',
  'OM-11': 'Each round returns organisations of its kind only; the customer round matches the administrator too; “none of these” leads on.',
  'OM-12': 'Mapping leaves a lasting relation: full rights for a new organisation, provisioning rights for an existing one.',
  'OM-13': 'Before mapping a page shows both organisations, the provisioning label, and why to provision on the customer’s behalf.',
  'MT-1': 'Set-up of Meetings asks for site names, time zones and early release.',
  'MT-2': 'Site names are valid labels, unique across all organisations.',
  'MT-3': 'With more than one site the licences are distributed to the last one.',
  'MT-4': 'The set-up of Meetings ends with a review and an order summary, as a page and as PDF.',
  'MT-5':
    'One wizard holds all services of the order, each now or later; the review submits one job, and the summary is offered from then on.',
  'CL-1': 'Set-up of Calling asks for the headquarters: name, country, and the fields that the country needs.',
  'CL-2': 'The set-up of Calling ends with a review and an order summary, as a page and as PDF.',
  'SS-1':
    'Partner or customer administrator, or the contact of the order, sets services of a trial or a subscription up; each goes on where the other stopped.',
  'SS-2': 'The wizard is offered after starting a trial or mapping an order, and to the customer at every visit until it has succeeded.',
  'SS-3': 'The wizard begins with a review of the plan: services, licences, add-ons.',
  'SS-4':
    'The country of operation has a default and decides region and data centre; what is not offered is refused, what is not certain is flagged.',
  'SS-5': 'Country, data centre, platform and subdomain are frozen once Finish is accepted, in failure and retry too.',
  'SS-6':
    'Standard is the default platform and the only one of trials; the others are offered in some countries and need an approval reference.',
  'SS-7':
    'Telephony follows from country and platform by a table; the PSTN add-on (United States, subscriptions) decides it by itself; a single option is not asked.',
  'SS-8':
    'A subdomain is checked without being reserved, unique when it counts, one per organisation, and blocked for 90 days after its release.',
  'SS-9':
    'Finish makes tenant, sites and location by a job with visible states, each once; a failed part says why, who acts and what next.',
  'SS-10': 'A wizard that was left goes on where it was; each step is validated by itself.',
  'SS-11': 'Chat is set up only when a full administrator of the customer runs it; a partner is told who has to.',
  'SS-12': 'After set-up the settings can be read, and telephony alone changed, by the same rules.',
  'SS-13': '“Set up Contact Center” completes the tenant and lists what remains.',
  'SS-14': 'Webex Calling as telephony warns where the organisation has no Calling.',
  'OT-1':
    'Nothing of wholesale is provisioned without an onboarding template that was submitted; one serves many customers, and a partner may have several.',
  'OT-2':
    'A template has a name, an administrator of the partner’s, a country, a language, a wholesale subscription, a way to sign in, and settings of e-mail and calling; a Cloud Connected PSTN provider is warned of.',
  'OT-3': 'It is reviewed and edited before it is submitted, and then has a provisioning id that never changes.',
  'OT-4': 'Templates are listed, read, changed for future customers only, and deleted unless customers depend on them.',
  'OT-5':
    'Primary settings are required, administrator and subscription are the partner’s own, and what customers take over is copied as they are made.',
  'WC-1':
    'A customer is reviewed before it is created, or created in one call: company, administrator, external id, address, packages, headquarters.',
  'WC-2': 'An external id is unique within the partner, also when many ask at once; the others are told which customer has it.',
  'WC-3': 'A precheck says whether a customer could be provisioned, with the codes of provisioning, and writes nothing.',
  'WC-4':
    'Creating is accepted at once with the address of its status, which always comes to an end: provisioned, partly, or failed, each with its reasons.',
  'WC-5': 'Data of a customer live where its country says, wherever the partner is.',
  'WC-6': 'Customers are listed, read, updated in packages, address and external id, and removed; organisation and people stay.',
  'WC-7':
    'Nothing is created without the confirmation of a supported location; in the wire format the country of the address stands for it.',
  'WS-1':
    'A subscriber has a name, an address, one base package with its add-ons, and with calling a location and a number or an extension.',
  'WS-2':
    'Roles, administrator sign-in and invitations exist for customers with access to their administration; switching it off ends sessions.',
  'WS-3':
    'An administrator gets at least the package level of the organisation; a full administrator is not downgraded, upgrading is open.',
  'WS-4': 'Locations are added, changed and listed; numbers are added, assigned to one user, and released.',
  'WS-5': 'A partner asks for assistance with a set-up; the request is sent, answered, closed, and e-mailed to a configured address.',
};
