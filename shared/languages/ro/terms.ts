import type { terms as english } from '../en/terms.ts';
import type { Translation } from '../message-values.ts';

export const terms: Translation<typeof english> = {
  'terms.title': 'Condiții de utilizare',
  'terms.version': 'Versiunea {version}, în vigoare din {date}',
  'terms.intro':
    'Vă rugăm să citiți condițiile în numele organizației <b>{organisation}</b>. De îndată ce le acceptați, organizația se deschide.',
  'terms.accept': 'Accept și continui',
  'terms.decline': 'Refuz și mă deconectez',
  'terms.decline-hint': 'Dacă refuzați, nu se șterge nimic. Vă puteți conecta din nou și puteți accepta mai târziu.',
  'terms.1-title': '1. La ce se referă aceste condiții',
  'terms.1-text':
    'Condițiile se aplică utilizării {product} de către organizația dumneavoastră și de către toate persoanele cărora le dați acces. Le acceptați în calitate de administrator care poate acționa în numele organizației.',
  'terms.2-title': '2. Contul dumneavoastră',
  'terms.2-text':
    'Accesul este personal. Nu comunicați nimănui parola, alegeți una pe care nu o folosiți în altă parte și anunțați-ne fără întârziere dacă bănuiți că o mai știe cineva.',
  'terms.3-title': '3. Perioada de probă',
  'terms.3-text':
    'Perioada de probă este gratuită și durează cât ați convenit cu partenerul dumneavoastră. La încheierea ei, serviciile sunt mai întâi suspendate timp de 30 de zile, apoi rămân oprite încă 30 de zile. După aceea, datele serviciilor de probă se șterg definitiv. Serviciile care nu fac parte din perioada de probă, precum Context Service, rămân active.',
  'terms.4-title': '4. Datele dumneavoastră',
  'terms.4-text':
    'Conținutul pe care îl stocați rămâne al dumneavoastră. Îl folosim numai pentru a furniza serviciile și îl păstrăm în regiunea aleasă pentru organizație. Partenerul vede datele contractuale, precum licențele și termenele, dar nu și conținutul.',
  'terms.5-title': '5. Utilizare corectă',
  'terms.5-text':
    'Nu folosiți serviciile în scopuri ilegale, nu încercați să le ocoliți limitele sau protecțiile și nu trimiteți prin ele mesaje nesolicitate.',
  'terms.6-title': '6. Disponibilitate și răspundere',
  'terms.6-text':
    'Furnizăm serviciile cu diligența unui profesionist, dar nu garantăm o anumită disponibilitate în perioada de probă. În limitele legii, răspunderea noastră în această perioadă se reduce la intenție și culpă gravă.',
  'terms.7-title': '7. Modificări și întrebări',
  'terms.7-text':
    'Dacă modificăm condițiile, vă arătăm noua versiune la conectare, înainte de a vi se aplica. La întrebări vă răspunde partenerul care a creat organizația.',
  'declined.title': 'Ați refuzat condițiile de utilizare',
  'declined.explanation': 'V-am deconectat, iar organizația rămâne închisă. Nu s-a șters nimic.',
  'declined.later': 'Dacă vă răzgândiți, conectați-vă din nou: condițiile vor fi afișate încă o dată.',
};
