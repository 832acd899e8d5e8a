import type { userFaults as english } from '../en/user-faults.ts';
import type { Translation } from '../message-values.ts';

export const userFaults: Translation<typeof english> = {
  'fault.EMAIL_MISSING': 'Lipsește adresa de e-mail.',
  'fault.EMAIL_INVALID': 'Aceasta nu este o adresă de e-mail. Forma corectă este nume@example.com.',
  'fault.EMAIL_REPEATED': 'Aceeași adresă de e-mail a apărut deja; contează doar prima.',
  'fault.NAMES_INCOMPLETE': 'Indicați atât prenumele, cât și numele de familie, sau niciunul.',
  'fault.CALLING_NAME_INVALID':
    'La utilizatorii cu Calling, numele și prenumele au cel mult 30 de caractere fiecare, fără % # < > \\ / " și emoji.',
  'fault.VALUE_TOO_LONG': 'Valoarea este prea lungă.',
  'fault.VALUE_INVALID': 'Această valoare nu este permisă aici.',
  'fault.BOOLEAN_INVALID': 'Aici este permis numai TRUE, FALSE sau o valoare goală.',
  'fault.NUMBER_WITHOUT_PLUS':
    'Numărul și-a pierdut semnul plus, cum se întâmplă adesea în foile de calcul. Editați fișierul într-un editor de text sau formatați celulele ca text și scrieți numărul cu + și prefixul țării.',
  'fault.NUMBER_INVALID': 'Acesta nu este un număr de telefon complet. Scrieți-l cu + și prefixul țării, de exemplu +48221234567.',
  'fault.READ_ONLY_COLUMN': 'Această valoare poate fi doar citită. Lăsați-o așa cum a fost exportată sau omiteți-o.',
  'fault.ROW_TOO_LONG': 'Rândul este prea lung.',
  'fault.ROW_RAGGED': 'Rândul are mai multe sau mai puține celule decât antetul.',
  'fault.QUOTE_MISPLACED':
    'În mijlocul unei valori se află ghilimele. Puneți toată valoarea între ghilimele și dublați-le pe cele din interior.',
  'fault.DETAIL_REQUIRED': 'Organizația cere această informație pentru fiecare utilizator.',
  'fault.BOTH_CONTACT_CENTER_LICENCES': 'Standard și Premium se exclud. Alegeți una dintre cele două licențe Contact Center.',
  'fault.OTHER_CONTACT_CENTER_LICENCE':
    'Utilizatorul are cealaltă licență Contact Center. Pentru a o schimba, retrageți-o pe cea actuală (FALSE) și atribuiți-o pe cea nouă (TRUE).',
  'fault.SERVICE_NOT_OWNED': 'Organizația nu are acest serviciu.',
  'fault.NO_LICENCE_LEFT': 'Nu mai există licențe libere pentru acest serviciu.',
  'fault.TRIAL_NOT_RUNNING': 'Perioada de probă nu este activă, așa că nu se pot atribui licențe.',
  'fault.ROLE_NEEDS_PREMIUM': 'Rolul de agent sau de supervizor necesită o licență premium.',
  'fault.ADMINISTRATOR_NOT_SUPERVISOR': 'Un administrator nu poate fi și supervizor.',
  'fault.ADMINISTRATOR_WHEN_ADDING': 'Drepturile de administrator se pot acorda după ce utilizatorul există și are o licență premium.',
  'fault.SUPERVISOR_NOT_ADMINISTRATOR': 'Un supervizor nu poate fi și administrator. Schimbați mai întâi rolul în agent.',
  'fault.ADMINISTRATOR_NEEDS_PREMIUM': 'Drepturile de administrator necesită o licență premium. Atribuiți-o mai întâi utilizatorului.',
  'fault.LAST_FULL_ADMINISTRATOR': 'Acesta este ultimul administrator cu drepturi depline. Acordați mai întâi drepturi depline altcuiva.',
  'fault.ADMIN_PACKAGE_LEVEL':
    'Ca administrator, această persoană are nevoie cel puțin de un pachet la nivelul organizației. Acordați-i mai întâi un pachet superior.',
  'fault.ADDRESS_HAS_OWN_TRIAL':
    'Cu această adresă a fost începută o perioadă de probă separată. Poate fi adăugată după ce organizația respectivă este ștearsă.',
  'fault.ADDRESS_NOT_AVAILABLE': 'Adresa aparține cuiva din afara organizației și nu poate fi adăugată.',
  'fault.USER_INACTIVE': 'Utilizatorul este dezactivat. Reactivați-l mai întâi.',
  'fault.CHANGED_MEANWHILE': 'Altcineva a modificat utilizatorul în același timp. Încercați din nou.',
  'fault.CHANGED_SINCE': 'Utilizatorul a fost modificat după import sau s-a conectat deja, de aceea a fost păstrat.',
  'fault.ROW_NOT_WRITTEN': 'Rândul nu a putut fi prelucrat din cauza unei erori de-a noastre. Încercați din nou.',
};
