/**
 * Words of which common passwords are made, in the languages that our people write, without accents. Drawn from what published
 * breach statistics agree on; a password that is one or two of them with digits around is refused.
 */
export const commonWords: readonly string[] = `
password passwort passw0rd pass word parola haslo losenord sisma motdepasse contrasena senha wachtwoord heslo secret sekret hemlig tajne
welcome willkommen witaj witam valkommen bunvenit bienvenue bienvenido benvenuto shalom hello hallo hejsan czesc salut bonjour hola ciao
admin administrator administrador root user guest test testing tester temp temporary default changeme change login logon signin letmein access master
server system network computer internet office windows microsoft google facebook apple samsung android linux oracle cisco webex teams adobe amazon yahoo
company business service services support manager secretary director customer partner trial account sales marketing finance demo sample example
love iloveyou loveyou iloveu kocham kochamcie kocham cie jagalskardig alskling teiubesc iubire dragoste amor teamo tequiero jetaime ahava ahuva
baby babygirl babyboy princess prinsessa ksiezniczka printesa angel aniolek angels honey sweet sweetie sweetheart darling lovely beautiful cutie
dragon monkey tiger lion eagle falcon wolf bear dolphin butterfly horse puppy kitty kitten doggy snoopy spider batman superman spiderman pokemon pikachu naruto
football baseball basketball hockey soccer tennis golf liverpool arsenal chelsea manchester barcelona realmadrid juventus bayern steaua legia
sunshine summer winter spring autumn fall sommar vinter host lato zima wiosna jesien vara iarna toamna primavara kayitz horef
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
mandag tisdag onsdag torsdag fredag lordag sondag januari februari mars maj juni juli augusti oktober
poniedzialek wtorek sroda czwartek piatek sobota niedziela styczen luty marzec kwiecien czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
luni marti miercuri joi vineri sambata duminica ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
michael jennifer jessica ashley daniel matthew joshua andrew robert thomas charlie jordan george william richard anthony nicole amanda samantha
anna maria kasia basia gosia agnieszka magda monika karolina natalia mateusz michal piotr pawel tomek marcin bartek kuba
lars anders erik johan karin sofia emma elsa oscar astrid gustav linda
andrei alexandru mihai ionut cristina elena ioana stefan gabriel florin bogdan
david moshe yossi sarah rachel avraham yael noam
mother father sister brother family friends friend forever freedom heaven jesus christ god lord blessed faith hope trustno one trustnoone
starwars matrix hunter ranger shadow killer ninja warrior master jedi phoenix diamond silver golden purple orange yellow flower rainbow cookie chocolate cheese pepper ginger banana
qwerty qwertz azerty asdf asdfgh zxcv zxcvbn qazwsx qweasd qwe asd zxc
poland polska warszawa krakow sweden sverige stockholm goteborg israel jerusalem telaviv romania bucuresti london paris berlin america england europe
whatever nothing something everything anything please hacker fuckyou fuck shit asshole bitch sexy money dollar million rockyou computer player gamer minecraft fortnite roblox
new old my the this that your our is me you and for abc xyz mypassword yourpassword thepassword newpassword
gotcha lucky happy smile forgot remember security secure safety private privat public hidden unlock locked open sesame opensesame
kurwa dupa misiek mis kotek kot pies myszka slonce slonko kochanie skarbek
hejhej sommaren blomma fotboll katten hunden fiskar
pisica catel floare soare mama tata copil fericit
`
  .trim()
  .split(/\s+/);

/** Whole phrases of twelve characters or more that stand on published lists of common passwords. Spaces and signs do not count. */
export const commonPhrases: readonly string[] = `
correct horse battery staple
to be or not to be
to be or not to be that is the question
may the force be with you
open sesame open sesame
let me in please
let me in right now
this is my password
this is a password
this is the password
this is my secret password
my secret password
my new password
i forgot my password
i forgot my password again
what is my password
what is the password
password is password
the password is password
please let me in
i love you forever
i love you so much
i love you baby
i love you very much
i love my family
i love my mom and dad
i love my husband
i love my wife
i love my dog
i love my cat
i love my job
i love jesus
jesus is lord
jesus loves me
jesus christ
god is love
god is good
god bless you
god bless america
in god we trust
thank you jesus
our father who art in heaven
hakuna matata
abracadabra1
supercalifragilisticexpialidocious
the quick brown fox
the quick brown fox jumps over the lazy dog
lorem ipsum dolor sit amet
hello world hello
hello my name is
how are you today
good morning everyone
have a nice day
live long and prosper
winter is coming
game of thrones
lord of the rings
harry potter
star wars
star trek
twinkle twinkle little star
happy birthday to you
happy new year
merry christmas
rock and roll
never give up
never say never
nobody knows
no one knows
trust no one
dont forget me
forget me not
always and forever
forever and ever
best friends forever
family is everything
love is in the air
love of my life
live laugh love
carpe diem carpe diem
hasta la vista
hasta la vista baby
que sera sera
cogito ergo sum
veni vidi vici
manchester united
manchester city
real madrid
fc barcelona
borussia dortmund
bayern munchen
legia warszawa
lech poznan
widzew lodz
wisla krakow
steaua bucuresti
dinamo bucuresti
maccabi tel aviv
beitar jerusalem
hapoel tel aviv
malmo ff malmo
ifk goteborg
hammarby if
kocham cie bardzo
kocham cie kochanie
kocham cie misiu
bardzo cie kocham
moje tajne haslo
to jest moje haslo
to jest haslo
nowe haslo
moje haslo
haslo do konta
wlazl kotek na plotek
litwo ojczyzno moja
polska gola
jeszcze polska nie zginela
ala ma kota
ala ma kota a kot ma ale
niepamietam
nie pamietam hasla
zapomnialem hasla
jag alskar dig
jag alskar dig mest
mitt losenord
mitt hemliga losenord
det har ar mitt losenord
hemligt losenord
byt losenord
nytt losenord
glomt losenord
sverige sverige
heja sverige
hej pa dig
tralala tralala
blinka lilla stjarna
parola mea
parola mea secreta
parola noua
aceasta este parola
te iubesc mult
te iubesc enorm
te iubesc iubirea mea
iubirea mea
dragostea mea
viata mea
desteapta te romane
hai romania
doamne ajuta
numele meu
hasisma sheli
sisma sodit
ani ohev otach
ani ohevet otcha
am yisrael chai
shalom aleichem
yerushalayim shel zahav
הסיסמה שלי
סיסמה סודית
אני אוהב אותך
אני אוהבת אותך
עם ישראל חי
שלום עליכם
ברוך הבא ברוך הבא
mein passwort
mein geheimes passwort
ich liebe dich
ich liebe dich so sehr
mon mot de passe
je taime mon amour
mi contrasena
te quiero mucho
te amo mucho
estrella linda
unbelievable
administrator
administrator1
administration
superuser root
unforgettable
international
independence
constantinople
massachusetts
californiadreaming
transformers
thunderstorm
electromagnetic
revolutionary
professional
relationship
responsibility
understanding
congratulations
entertainment
communication
telecommunication
contact center
call center call
customer service
customer support
technical support
information technology
social network
christopher columbus
alexander the great
julius caesar
leonardo da vinci
michael jackson
michael jordan
cristiano ronaldo
robert lewandowski
zlatan ibrahimovic
simona halep
elvis presley
johnny cash
metallica metallica
iron maiden
led zeppelin
pink floyd
the beatles
rolling stones
guns n roses
linkin park
slipknot slipknot
backstreet boys
justin bieber
one direction
spice girls
mickey mouse
minnie mouse
donald duck
bugs bunny
tweety bird
hello kitty
sponge bob
spongebob squarepants
winnie the pooh
scooby doo
tinker bell
captain america
wonder woman
iron man iron man
incredible hulk
dragon ball z
dragonballz
final fantasy
grand theft auto
counter strike
call of duty
league of legends
world of warcraft
diablo diablo
resident evil
assassins creed
need for speed
mortal kombat
street fighter
angry birds
candy crush
red hot chili peppers
chocolate chip
strawberry shortcake
peanut butter
ice cream sandwich
hot dog hot dog
coca cola
pepsi cola
jack daniels
johnny walker
harley davidson
ford mustang
mercedes benz
lamborghini
volkswagen
alfa romeo
land rover
rolls royce
new york city
new york yankees
los angeles lakers
dallas cowboys
green bay packers
pittsburgh steelers
chicago bulls
boston red sox
san francisco
las vegas nevada
puerto rico
united states of america
united kingdom
south africa
new zealand
czech republic
qwerty keyboard
computer science
trustno1trustno1
zaq12wsxcde3
zaq1xsw2cde3
1qaz2wsx3edc
1qazxsw23edc
qazwsxedcrfv
qwe123asd456
qwe123qwe123
qweasdzxc123
q1w2e3r4t5y6
asdf1234asdf
abcd1234abcd
abc123abc123
aaaabbbbcccc
pass1234word
p4ssw0rd1234
passw0rd2024
admin123admin
admin1234567
root123456789
test12345678
demo12345678
guest1234567
letmein12345
welcome12345
changeme1234
qwerty123456
iloveyou1234
password1234
monkey123456
dragon123456
football1234
baseball1234
superman1234
sunshine1234
princess1234
master123456
shadow123456
michael12345
charlie12345
samsung12345
google123456
computer1234
internet1234
whatever1234
trustno1234567
starwars1234
pokemon12345
batman123456
kochamcie123
polska123456
haslo1234567
losenord1234
sverige12345
parola123456
romania12345
steaua123456
sisma1234567
israel123456
`
  .trim()
  .split('\n');
