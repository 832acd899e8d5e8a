import type { trialMail as english } from '../en/trial-mail.ts';
import type { Translation } from '../message-values.ts';

export const trialMail: Translation<typeof english> = {
  'reminder.administrator-subject':
    '{days, plural, one {A mai rămas # zi} few {Au mai rămas # zile} other {Au mai rămas # de zile}} din perioada de probă {product}',
  'reminder.administrator-subject-today': 'Perioada de probă {product} se încheie astăzi',
  'reminder.partner-subject': '{company}: perioada de probă se încheie peste {days, plural, one {o zi} few {# zile} other {# de zile}}',
  'reminder.partner-subject-today': '{company}: perioada de probă se încheie astăzi',
  'reminder.intro': 'Perioada de probă {product} pentru <b>{company}</b> durează până la <b>{date}</b>.',
  'reminder.intro-today': 'Perioada de probă {product} pentru <b>{company}</b> se încheie astăzi, {date}, la miezul nopții (UTC).',
  'reminder.administrator-next':
    'Doriți să continuați? {partner} poate prelungi perioada de probă sau o poate transforma în abonament. Utilizatorii, setările și datele rămân așa cum sunt.',
  'reminder.partner-next':
    'Puteți prelungi perioada de probă sau o puteți transforma în abonament. Utilizatorii, setările și datele clientului rămân așa cum sunt.',
  'reminder.after':
    'Dacă nu se face nimic, serviciile se suspendă la sfârșitul perioadei. Nu se șterge nimic: până la {until} pot fi reluate.',
  'ended.administrator-subject': 'Perioada de probă {product} s-a încheiat',
  'ended.partner-subject': '{company}: perioada de probă s-a încheiat',
  'ended.intro':
    'Perioada de probă {product} pentru <b>{company}</b> s-a încheiat la {date}. Serviciile sunt suspendate, dar nu s-a șters nimic.',
  'ended.administrator-next':
    'Până la <b>{until}</b>, {partner} poate prelungi perioada de probă sau o poate transforma în abonament, iar totul va fi din nou disponibil.',
  'ended.partner-next':
    'Până la <b>{until}</b> puteți prelungi perioada de probă sau o puteți transforma în abonament, iar totul va fi din nou disponibil.',
  'ended.after': 'Apoi serviciile vor fi oprite, iar după {purge} datele lor vor fi șterse definitiv.',
  'trial.remains': 'Organizația, conectarea la ea și serviciile din afara perioadei de probă, precum Context Service, rămân.',
  'extended.administrator-subject': 'Perioada de probă {product} a fost prelungită',
  'extended.partner-subject': '{company}: perioada de probă a fost prelungită',
  'extended.intro': '{partner} a prelungit perioada de probă {product} pentru <b>{company}</b>. Ea durează acum până la <b>{date}</b>.',
  'cancelled.administrator-subject': 'Perioada de probă {product} a fost anulată',
  'cancelled.partner-subject': '{company}: perioada de probă a fost anulată',
  'cancelled.intro': 'Perioada de probă {product} pentru <b>{company}</b> a fost anulată. Serviciile ei sunt oprite.',
  'switched-off.administrator-subject': 'Serviciile perioadei de probă {product} au fost oprite',
  'switched-off.partner-subject': '{company}: serviciile de probă au fost oprite',
  'switched-off.intro':
    'Perioada de probă {product} pentru <b>{company}</b> s-a încheiat la {date} și nu a fost continuată. Serviciile ei sunt acum oprite.',
  'switched-off.administrator-next': 'Până la <b>{until}</b>, {partner} le poate restabili. După aceea, datele lor se șterg definitiv.',
  'switched-off.partner-next': 'Până la <b>{until}</b> le puteți restabili. După aceea, datele lor se șterg definitiv.',
  'trial.administrator-action': 'Deschideți organizația',
  'trial.partner-action': 'Deschideți perioada de probă',
};
