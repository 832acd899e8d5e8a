/** The terms of service: the page around them and their text, section by section. */
export const terms = {
  'terms.title': 'Terms of service',
  'terms.version': 'Version {version}, in force since {date}',
  'terms.intro': 'Please read the terms on behalf of <b>{organisation}</b>. As soon as you accept them, your organisation opens.',
  'terms.accept': 'Accept and continue',
  'terms.decline': 'Decline and sign out',
  'terms.decline-hint': 'If you decline, nothing is deleted. You can sign in again and accept later.',
  'terms.1-title': '1. What these terms cover',
  'terms.1-text':
    'These terms apply to the use of {product} by your organisation and by everyone to whom you give access. You accept them as an administrator who may act for the organisation.',
  'terms.2-title': '2. Your account',
  'terms.2-text':
    'Your access is personal. Keep your password to yourself, choose one that you use nowhere else, and tell us without delay if you believe that somebody else knows it.',
  'terms.3-title': '3. The trial',
  'terms.3-text':
    'A trial is free of charge and lasts as long as agreed with your partner. When it ends, its services are first suspended for 30 days and then kept, switched off, for another 30 days. After that the data of the trial services is deleted for good. Services that are not part of the trial, such as Context Service, remain.',
  'terms.4-title': '4. Your data',
  'terms.4-text':
    'The content that you store remains yours. We use it only to run the services and keep it in the region that was chosen for your organisation. Your partner sees contract data such as licences and dates, but not your content.',
  'terms.5-title': '5. Fair use',
  'terms.5-text':
    'Do not use the services for anything unlawful, do not try to get round their limits or protections, and do not send unsolicited messages with them.',
  'terms.6-title': '6. Availability and liability',
  'terms.6-text':
    'We run the services with the care of a professional provider, but promise no particular availability during a trial. Where the law allows, our liability during a trial is limited to intent and gross negligence.',
  'terms.7-title': '7. Changes and questions',
  'terms.7-text':
    'If we change these terms, we show you the new version when you sign in, before it applies to you. Questions are answered by the partner who set up your organisation.',
  'declined.title': 'You have declined the terms',
  'declined.explanation': 'You are signed out, and your organisation stays closed. Nothing was deleted.',
  'declined.later': 'If you change your mind, sign in again: you will then be shown the terms once more.',
} as const;
