// SPDX-License-Identifier: MIT

package retention_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// readings are expressions as schemes and acts write them and what each means, written by hand: the canonical term, or
// after a question mark the remainder that cannot be read. Those above the first line of dashes stand in the facts and
// the sources of this project; the rest follow the wording of acts and schemes.
const readings = `
7 aastat => 7 aastat
7a => 7 aastat
kümme aastat töölepingu lõppemisest arvates => 10 aastat alates töölepingu lõppemisest
5 aastat**alates akti vastuvõtmisest => 5 aastat alates akti vastuvõtmisest
5 aastat**alates akti vastuvõtmisest** => 5 aastat alates akti vastuvõtmisest
AlatineAV 09.02.2012 nr 14 => alatine, AV 09.02.2012 nr 14
seitse aastat alates selle majandusaasta lõpust => 7 aastat alates selle majandusaasta lõpust
seitse aastat alates selle majandusaasta lõpust, mil andmed raamatupidamises kajastati => 7 aastat alates selle majandusaasta lõpust, mil andmed raamatupidamises kajastati
seitse aastat alates selle majandusaasta **lõpust**, mil andmed kajastati => 7 aastat alates selle majandusaasta lõpust, mil andmed kajastati
seitse aastat alates selle majandusaasta lõpust, kui majandustehing kirjendati => 7 aastat alates selle majandusaasta lõpust, kui majandustehing kirjendati
5 aastat alates selle lepingu lõppemisest, kui seadus ei sätesta teisiti => ? ei sätesta teisiti
uutega asendamiseni => uutega asendamiseni
vajaduseni => vajaduseni
likvideerimiseni => likvideerimiseni
kuni registri likvideerimiseni => registri likvideerimiseni
kuni viis aastat => kuni 5 aastat
kuni 31.12.2025 => kuni 31.12.2025
kuni 10 aastat => kuni 10 aastat
maksimaalselt 5 aastat => kuni 5 aastat
alatisena => alatine
tähtajatuna => alatine
alatisena (tähtajatuna) => alatine
alatine => alatine
alatiselt => alatine
alaline => alatine
alaliselt => alatine
alalise tähtajaga => alatine
tähtajatu => alatine
tähtajatult => alatine
püsivalt => alatine
vähemalt 10 aastat, kuid mitte kauem kui 11 aastat alates isiku surmast => vähemalt 10 aastat, kuid mitte kauem kui 11 aastat alates isiku surmast
vähemalt 25 aastat, kuid mitte kauem kui 26 aastat alates esmakande tegemisest => vähemalt 25 aastat, kuid mitte kauem kui 26 aastat alates esmakande tegemisest
kaks aastat pärast töötaja töölt lahkumist või seitse aastat pärast dokumendi loomist, sõltuvalt sellest kumb ajavahemik on pikem => 2 aastat pärast töötaja töölt lahkumist või 7 aastat pärast dokumendi loomist, olenevalt sellest, kumb on pikem
75 aastat või 30 aastat isiku surmast => 75 aastat või 30 aastat alates isiku surmast
vähemalt 75 aastat, kuid mitte vähem, kui säilitatakse teabekandjat => ? , kuid mitte vähem, kui säilitatakse teabekandjat
üks kuu valimispäevast, kuid mitte enne, kui kaebused on lahendatud => ? , kuid mitte enne, kui kaebused on lahendatud
viis aastat lõppmakse tegemise aasta 31. detsembrist => 5 aastat alates lõppmakse tegemise aasta 31. detsembrist
seitse aastat arvates tolliformaalsustele järgneva kalendriaasta algusest => 7 aastat alates tolliformaalsustele järgneva kalendriaasta algusest
1 kalendriaasta => 1 kalendriaasta
3 kalendriaastat => 3 kalendriaastat
15 kalendriaastat => 15 kalendriaastat
75 kalendriaastat => 75 kalendriaastat
10 aastat lepingu lõppemisest => 10 aastat alates lepingu lõppemisest
50 aastat arvates töötajaga töölepingu lõpetamisest => 50 aastat alates töötajaga töölepingu lõpetamisest
75 aastat => 75 aastat
55 aastat => 55 aastat
6 kuud => 6 kuud
üks aasta => 1 aasta
üks kuu => 1 kuu
vähemalt 40 aastat viimasest kokkupuutest => vähemalt 40 aastat alates viimasest kokkupuutest
vähemalt seitse aastat => vähemalt 7 aastat
sama koosseisu jooksul => sama koosseisu jooksul
viie aasta jooksul => 5 aastat
seitsme aasta jooksul => 7 aastat
viieteistkümne aasta jooksul => 15 aastat
kümne aasta jooksul pärast ärisuhte lõppemist => 10 aastat pärast ärisuhte lõppemist
kehtivuse ajal ning 10 aastat lepingu lõppemisest => kehtivuse ajal ja 10 aastat alates lepingu lõppemisest
töölepingu kehtivuse ajal ning 10 aastat töölepingu lõppemisest arvates => töölepingu kehtivuse ajal ja 10 aastat alates töölepingu lõppemisest
seitse aastat pärast nende kehtivuse lõppemist => 7 aastat pärast nende kehtivuse lõppemist
75 aastat seaduse jõustumisest => 75 aastat alates seaduse jõustumisest
mitte rohkem kui viis aastat pärast esmase tähtaja möödumist => kuni 5 aastat pärast esmase tähtaja möödumist
kuni järgneva kalendriaasta lõpuni => järgneva kalendriaasta lõpuni
5 aastat - AvTS § 35 lg 1 p 3 => ? - AvTS § 35 lg 1 p 3
5 => ? 5
10 => ? 10
-----
7 a => 7 aastat
7 a. => 7 aastat
10a. => 10 aastat
5 a AV => 5 aastat, AV
10 aastat (AV) => 10 aastat, AV
10 aastat, AV => 10 aastat, AV
10 aastat/AV => 10 aastat, AV
Alatine AV => alatine, AV
Alatine (AV 09.02.2012 nr 14) => alatine, AV 09.02.2012 nr 14
alatine, AV hindamisotsus 30.12.2011 nr 548 => alatine, AV 30.12.2011 nr 548
7 aastatAV 11.02.2012 nr 6 => 7 aastat, AV 11.02.2012 nr 6
5 aastat AV 09.02.2012 nr 1-4/14 => 5 aastat, AV 09.02.2012 nr 1-4/14
alatine arhiiviväärtusega => alatine, AV
1 aasta => 1 aasta
2 aastat => 2 aastat
1 aasta. => 1 aasta
3 aastat; => 3 aastat
7  aastat => 7 aastat
 7 aastat  => 7 aastat
7 Aastat => 7 aastat
KÜMME AASTAT => 10 aastat
Seitse aastat => 7 aastat
kolm aastat => 3 aastat
neli aastat => 4 aastat
viis aastat => 5 aastat
kuus aastat => 6 aastat
kuus kuud => 6 kuud
kaheksa aastat => 8 aastat
üheksa aastat => 9 aastat
kümme aastat => 10 aastat
üksteist aastat => 11 aastat
kaksteist kuud => 12 kuud
viisteist aastat => 15 aastat
kakskümmend aastat => 20 aastat
kakskümmend viis aastat => 25 aastat
kakskümmendviis aastat => 25 aastat
viiskümmend aastat => 50 aastat
viiskümmend viis aastat => 55 aastat
seitsekümmend viis aastat => 75 aastat
sada aastat => 100 aastat
sada kümme aastat => 110 aastat
sada kakskümmend viis aastat => 125 aastat
ühe aasta jooksul => 1 aasta
kahe aasta jooksul => 2 aastat
kolme aasta jooksul => 3 aastat
seitsmekümne viie aasta jooksul => 75 aastat
viieks aastaks => 5 aastat
kümneks aastaks => 10 aastat
seitse (7) aastat => 7 aastat
7 (seitse) aastat => 7 aastat
7 (kaheksa) aastat => ? 7 (kaheksa) aastat
pool aastat => 6 kuud
poolteist aastat => 18 kuud
12 kuud => 12 kuud
90 päeva => 90 päeva
30 kalendripäeva => 30 päeva
2 nädalat => 2 nädalat
1 nädal => 1 nädal
1 päev => 1 päev
kolmkümmend päeva => 30 päeva
5 tööpäeva => ? 5 tööpäeva
24 tundi => ? 24 tundi
säilitatakse 7 aastat => 7 aastat
säilitada 10 aastat => 10 aastat
säilitustähtaeg on 5 aastat => 5 aastat
säilitustähtaeg: 5 aastat => 5 aastat
säilitatakse alatiselt => alatine
alatise säilitustähtajaga => alatine
alaline säilitamine => alatine
tähtajatu säilitustähtaeg => alatine
alatise => ? alatise
vähemalt 7 aastat => vähemalt 7 aastat
vähemalt viis aastat => vähemalt 5 aastat
minimaalselt 3 aastat => vähemalt 3 aastat
mitte vähem kui 7 aastat => vähemalt 7 aastat
mitte vähem kui kümme aastat => vähemalt 10 aastat
vähemalt 1 aasta => vähemalt 1 aasta
kuni 1 aasta => kuni 1 aasta
kuni üks aasta => kuni 1 aasta
kuni 5 a => kuni 5 aastat
kuni viie aastani => kuni 5 aastat
kuni kümne aastani => kuni 10 aastat
mitte kauem kui 3 aastat => kuni 3 aastat
mitte rohkem kui 5 aastat => kuni 5 aastat
kõige kauem 5 aastat => kuni 5 aastat
kõige rohkem kaks aastat => kuni 2 aastat
kuni kolm kuud => kuni 3 kuud
kuni üks kuu => kuni 1 kuu
kuni 3 kuud lapse lahkumisest => kuni 3 kuud alates lapse lahkumisest
vähemalt 5 ja mitte rohkem kui 10 aastat => vähemalt 5 aastat, kuid mitte kauem kui 10 aastat
vähemalt 5 ja kuni 7 aastat => vähemalt 5 aastat, kuid mitte kauem kui 7 aastat
vähemalt 5 aastat, aga mitte rohkem kui 10 aastat => vähemalt 5 aastat, kuid mitte kauem kui 10 aastat
vähemalt 1 aasta ja kuni 2 aastat => vähemalt 1 aasta, kuid mitte kauem kui 2 aastat
vähemalt 5 aastat alates andmete kogumisest, kuid mitte kauem kui 10 aastat => vähemalt 5 aastat, kuid mitte kauem kui 10 aastat alates andmete kogumisest
10-15 aastat => 15 aastat või 10 aastat, olenevalt sellest, kumb on pikem
5–7 aastat => 7 aastat või 5 aastat, olenevalt sellest, kumb on pikem
kuni 10 aastat, vähemalt 5 aastat => vähemalt 5 aastat, kuid mitte kauem kui 10 aastat
kuni 10, vähemalt 5 aastat => vähemalt 5 aastat, kuid mitte kauem kui 10 aastat
kuni 10 aastat lepingu lõppemisest, kuid vähemalt 5 aastat => vähemalt 5 aastat, kuid mitte kauem kui 10 aastat alates lepingu lõppemisest
vähemalt 5 aastat, vähemalt 10 aastat => ? , vähemalt 10 aastat
kuni 5, 10 aastat => ? kuni 5, 10 aastat
üle 10 aasta => ? üle 10 aasta
mõni aasta => ? mõni aasta
kolm => ? kolm
aastat => ? aastat
kuni => ? kuni
kuni kehtib => ? kuni kehtib
kuni vajalik => ? kuni vajalik
31.12.2030 => ? 31.12.2030
kuni 31.12.2030 => kuni 31.12.2030
kuni 31.12.2030-ni => kuni 31.12.2030
31.12.2030-ni => kuni 31.12.2030
kuni 2030-12-31 => kuni 31.12.2030
kuni 2030. aasta lõpuni => kuni 31.12.2030
kuni 31. detsembrini 2030 => kuni 31.12.2030
kuni 30. juunini 2030 => kuni 30.06.2030
kuni vajaduseni => vajaduseni
vajaduse möödumiseni => vajaduseni
kuni vajaduse möödumiseni => vajaduseni
vajaduse äralangemiseni => vajaduseni
praktilise vajaduse möödumiseni => vajaduseni
nii kaua kui vajalik => vajaduseni
vajadusel => ? vajadusel
asendamiseni => asendamiseni
uuega asendamiseni => uuega asendamiseni
uue kinnitamiseni => uue kinnitamiseni
kuni uue redaktsiooni kehtestamiseni => uue redaktsiooni kehtestamiseni
kuni kehtetuks tunnistamiseni => kehtetuks tunnistamiseni
kehtivuse lõppemiseni => kehtivuse lõppemiseni
kehtivuse lõpuni => kehtivuse lõpuni
lepingu lõppemiseni => lepingu lõppemiseni
asutuse likvideerimiseni => asutuse likvideerimiseni
kuni asutuse tegevuse lõpetamiseni => asutuse tegevuse lõpetamiseni
muutmiseni või kehtetuks tunnistamiseni => muutmiseni või kehtetuks tunnistamiseni
kuni isiku 27-aastaseks saamiseni => isiku 27-aastaseks saamiseni
kuni kohtumenetluse lõppemiseni => kohtumenetluse lõppemiseni
kuni andmekogu sulgemiseni => andmekogu sulgemiseni
töösuhte ajal => töösuhte ajal
asendamiseni, likvideerimiseni => ? , likvideerimiseni
10 aastat alates lepingu lõppemisest => 10 aastat alates lepingu lõppemisest
10 aastat arvates lepingu lõppemisest => 10 aastat alates lepingu lõppemisest
10 aastat, arvates lepingu lõppemisest => 10 aastat alates lepingu lõppemisest
10 aastat lepingu lõppemisest alates => 10 aastat alates lepingu lõppemisest
10 aastat pärast lepingu lõppemist => 10 aastat pärast lepingu lõppemist
10 aastat peale lepingu lõppemist => 10 aastat pärast lepingu lõppemist
lepingu lõppemisest 10 aastat => 10 aastat alates lepingu lõppemisest
lepingu lõppemisest arvates 10 aastat => 10 aastat alates lepingu lõppemisest
alates lepingu lõppemisest 10 aastat => 10 aastat alates lepingu lõppemisest
pärast lepingu lõppemist 10 aastat => 10 aastat pärast lepingu lõppemist
10 aastatalates lepingu lõppemisest => 10 aastat alates lepingu lõppemisest
10 aastat lepingu lõppemist => ? lepingu lõppemist
5 aastat dokumendi loomisest => 5 aastat alates dokumendi loomisest
5 aastat dokumendi loomisest või saamisest => 5 aastat alates dokumendi loomisest või saamisest
3 aastat toimiku sulgemisest => 3 aastat alates toimiku sulgemisest
7 aastat majandusaasta lõpust => 7 aastat alates majandusaasta lõpust
7 aastat pärast majandusaasta lõppu => 7 aastat pärast majandusaasta lõppu
majandusaasta lõpust 7 aastat => 7 aastat alates majandusaasta lõpust
5 aastat alates kalendriaasta lõpust => 5 aastat alates kalendriaasta lõpust
5 aastat alates õppeaasta lõpust => 5 aastat alates õppeaasta lõpust
5 aastat arvates järgneva aasta 1. jaanuarist => 5 aastat alates järgneva aasta 1. jaanuarist
3 aastat alates järgmise kalendriaasta algusest => 3 aastat alates järgmise kalendriaasta algusest
5 aastat alates 01.01.2020 => 5 aastat alates 01.01.2020
30 aastat isiku surmast => 30 aastat alates isiku surmast
110 aastat isiku sünnist => 110 aastat alates isiku sünnist
sada kümme aastat isiku sünnist arvates => 110 aastat alates isiku sünnist
25 aastat pärast teenistusest lahkumist => 25 aastat pärast teenistusest lahkumist
25 aastat pärast seda, kui isik on teenistusest lahkunud => 25 aastat pärast seda, kui isik on teenistusest lahkunud
10 aastat viimase abi andmisest => 10 aastat alates viimase abi andmisest
10 aastat alates riigiabi või vähese tähtsusega abi andmisest => 10 aastat alates riigiabi või vähese tähtsusega abi andmisest
3 aastat projekti, mida rahastati, lõppemisest => 3 aastat alates projekti, mida rahastati, lõppemisest
5 aastat kuni likvideerimiseni => ? kuni likvideerimiseni
5 aastat ja siis => ? ja siis
5 aastat (hävitada) => ? (hävitada)
5 aastat vajadusel pikendada => ? vajadusel pikendada
5 aastat + 3 kuud => ? + 3 kuud
kehtivus + 5 aastat => kehtivus ja 5 aastat
kehtivus + 5a => kehtivus ja 5 aastat
lepingu kehtivus ja 7 aastat => lepingu kehtivus ja 7 aastat
kehtivusaeg pluss 3 aastat => kehtivusaeg ja 3 aastat
kehtivuse ajal ja 7 aastat pärast kehtivuse lõppu => kehtivuse ajal ja 7 aastat pärast kehtivuse lõppu
kuni kehtivuse lõppemiseni ja 5 aastat => kehtivuse lõppemiseni ja 5 aastat
2 aastat töölt lahkumisest või 7 aastat loomisest, kumb on pikem => 2 aastat alates töölt lahkumisest või 7 aastat alates loomisest, olenevalt sellest, kumb on pikem
5 aastat või 3 aastat lepingu lõppemisest, olenevalt sellest, kumb tähtaeg on pikem => 5 aastat või 3 aastat alates lepingu lõppemisest, olenevalt sellest, kumb on pikem
5 aastat või 3 aastat lepingu lõppemisest, kumb on lühem => ? , kumb on lühem
kuni 5 aastat või kuni 7 aastat => ? või kuni 7 aastat
5 aastat või alatine => ? või alatine
AV => alatine, AV
AV 09.02.2012 nr 14 => alatine, AV 09.02.2012 nr 14
säilitustähtaeg: AV => alatine, AV
arhiiviväärtuslik => alatine, AV
arhivaal => alatine, AV
5 aastat, arhivaal => 5 aastat, AV
AV? => ? ?
mitte AV => ? mitte AV
arhiiviväärtuseta => ? arhiiviväärtuseta
5 aastat AV nr => ? nr
 => ? 
N aastat => ? N aastat
viiekümne aasta jooksul => 50 aastat
aasta jooksul => ? aasta jooksul
paari aasta jooksul => ? aasta jooksul
2030. aastani => ? 2030. aastani
kuni 31. detsembrini => ? 31. detsembrini
kuni kümneni => ? kuni kümneni
dokumentatsiooni => ? dokumentatsiooni
isiku surmani => isiku surmani
uue versioonini => uue versioonini
kuni pensionieani => kuni pensionieani
5 aastat vastavalt RPS § 12-st => ? vastavalt RPS § 12-st
5 aastat järgneva aasta lõpust => 5 aastat alates järgneva aasta lõpust
5 aastat eelneva kalendriaasta lõpust => ? eelneva kalendriaasta lõpust
5 aastat selle aasta algusest => ? selle aasta algusest
5 aastat järgneva aasta 31. detsembrist => 5 aastat alates järgneva aasta 31. detsembrist
5 aastat, projektidest alatine => ? , projektidest alatine
kuni likvideerimiseni 5 aastat => ? kuni likvideerimiseni 5 aastat
vähem kui 5 aastat => ? vähem kui 5 aastat
alla 5 aasta => ? alla 5 aasta
5 aasta pärast => ? pärast
7 aastat v.a lepingud 10 aastat => ? v.a lepingud 10 aastat
digitaalselt alatiselt ja paberil vajaduseni => ? digitaalselt alatiselt ja paberil vajaduseni
RMKs alatine ja mujal vajaduseni => ? RMKs alatine ja mujal vajaduseni
originaalid alatiselt, koopiad lepingu lõppemisest 5 aastat => ? originaalid alatiselt, koopiad lepingu lõppemisest 5 aastat
5 aastat pärast lepingu lõppu, seejärel alatine => ? , seejärel alatine
5 aastat pärast lepingu lõppu, koopiad alatiselt => ? pärast lepingu lõppu, koopiad alatiselt
5 aastat pärast lepingu lõppu, v.a. kohtuasjad => ? , v.a. kohtuasjad
5 aastat pärast lepingu lõppu, hävitada => ? , hävitada
5 aastat pärast lepingu lõppu hävitada => ? hävitada
7 aastat pärast lõppu või varem => ? pärast lõppu või varem
5 aastat loomisest, alatine alates arhiivi andmisest => ? , alatine alates arhiivi andmisest
5 aastat pärast lepingu lõppu ei AV => ? ei AV
ei hävitata likvideerimiseni => ? ei hävitata likvideerimiseni
ei säilitata kinnitamiseni => ? ei säilitata kinnitamiseni
5 aastat alates lepingu lõppemisest, kui seadus ei sätesta teisiti => ? , kui seadus ei sätesta teisiti
koopia vajaduseni => ? koopia vajaduseni
hävitatakse peale digiteerimist vajaduseni => ? hävitatakse peale digiteerimist vajaduseni
praktilise vajaduseni => vajaduseni
5 aastat pärast lepingu lõpust => ? pärast lepingu lõpust
5 aastat alates ülejärgmise aasta lõpust => ? alates ülejärgmise aasta lõpust
5 aastat teise aasta lõpust => ? teise aasta lõpust
5 aastat alates esimese aasta lõpust => ? alates esimese aasta lõpust
5 aastat alates järgneva kalendriaasta esimesest päevast => ? alates järgneva kalendriaasta esimesest päevast
5 aastat alates järgnevast aastast => ? alates järgnevast aastast
5 aastat alates esimesest jaanuarist => ? alates esimesest jaanuarist
5 aastat alates aasta viimasest päevast => ? alates aasta viimasest päevast
5 aastat alates 31. detsembrist => ? alates 31. detsembrist
5 aastat loomisele järgnevast 1. jaanuarist => ? loomisele järgnevast 1. jaanuarist
5 aastat alates kvartali lõpust => ? alates kvartali lõpust
5 aastat kuu lõpust => ? kuu lõpust
5 aastat asjaajamisaasta lõpust => 5 aastat alates asjaajamisaasta lõpust
5 aastat alates 2020. aasta lõpust => ? alates 2020. aasta lõpust
5 aastat selle aasta, mil leping lõppes, lõpust => ? selle aasta, mil leping lõppes, lõpust
5 aastat pärast selle aasta, mil leping lõppes, lõppu => ? pärast selle aasta, mil leping lõppes, lõppu
5 aastat töötaja viimasest päevast => 5 aastat alates töötaja viimasest päevast
5 aastat majandusaasta aruande kinnitamisest => 5 aastat alates majandusaasta aruande kinnitamisest
kuni viie aasta möödumiseni loomisest => ? möödumiseni loomisest
7 aastat RPS-st => ? RPS-st
7 aastat seadusest => ? seadusest
7 aastat tulenevalt RPSist => ? tulenevalt RPSist
lepingutest 10 aastat => ? lepingutest 10 aastat
7 aastat algdokumentidest => ? algdokumentidest
5 aastat Tallinnast => ? Tallinnast
5 aastat kastist => ? kastist
5 aastat arvestusega toimiku sulgemisest => ? arvestusega toimiku sulgemisest
-5 aastat => ? -5 aastat
säilitustähtaeg - 5 aastat => 5 aastat
kakskümmend kümme aastat => ? kakskümmend kümme aastat
dokumendi loomise aasta lõpust 5 aastat => 5 aastat alates dokumendi loomise aasta lõpust
kahesaja aasta jooksul => 200 aastat
-----
kuni 31.12.20250 => ? kuni 31.12.20250
kuni 31.12.20259 => ? kuni 31.12.20259
ükskümmend aastat => ? ükskümmend aastat
kaksteistkümneviis aastat => ? kaksteistkümneviis aastat
kakskümmendmõni aastat => ? kakskümmendmõni aastat
kakskümmendkümme aastat => ? kakskümmendkümme aastat
alatine, AV, 09.02.2012 nr 14 => alatine, AV 09.02.2012 nr 14
alatine, AV 09.02.2012 nr. 14 => alatine, AV 09.02.2012 nr 14
5 aastat AV 09.02.2012 nr 14A => 5 aastat, AV 09.02.2012 nr 14A
7 a. lepingu lõppemisest => 7 aastat alates lepingu lõppemisest
7 a. jooksul => 7 aastat
5 aastat või => ? või
5 aastat, kuid mitte kauem kui 10 aastat => ? , kuid mitte kauem kui 10 aastat
lepingu lõppemisest, 10 aastat => 10 aastat alates lepingu lõppemisest
kehtivuse ajal, ja 7 aastat loomisest => kehtivuse ajal ja 7 aastat alates loomisest
kuni kehtib ja 5 aastat => ? kuni kehtib ja 5 aastat
lepingud ja 7 aastat => ? lepingud ja 7 aastat
leping kehtib ja 7 aastat => leping kehtib ja 7 aastat
ja 5 aastat => ? ja 5 aastat
5 aastat, alates => ? , alates
vähemalt 5 aastat alates kogumisest, kuid mitte kauem kui 10 aastat => vähemalt 5 aastat, kuid mitte kauem kui 10 aastat alates kogumisest
5 aastat alates lepingu lõppemisest, => ? ,
10 aastat lepingu lõppemisest, arvates => 10 aastat alates lepingu lõppemisest
lepingu lõppemisest, arvates 10 aastat => 10 aastat alates lepingu lõppemisest
5 aastat alates arvates => ? alates arvates
5 aastat pärast teenistuse esimest päeva => 5 aastat pärast teenistuse esimest päeva
7 a. aasta lõpust => 7 aastat alates aasta lõpust
nii kaua kui vajalik, hävitada => ? , hävitada
alatine (paberil) => ? (paberil)
kakskümmend => ? kakskümmend
5 aastat, pärast lepingu lõppemist => 5 aastat pärast lepingu lõppemist
vähemalt 5 ja kuni 5 aastat => vähemalt 5 aastat, kuid mitte kauem kui 5 aastat
ajal => ? ajal
säilitada ajal => ? ajal
31.12.2030 ni => kuni 31.12.2030
kuni 31. detsembrini 2030. aastal => kuni 31.12.2030
AV 5 aastat => 5 aastat, AV
AV 5 aastat AV => ? AV
`

type reading struct{ text, want, rest string }

func table(t testing.TB) (all []reading) {
	for _, line := range strings.Split(readings, "\n") {
		text, want, ok := strings.Cut(line, " => ")
		if !ok {
			continue
		}
		if rest, refused := strings.CutPrefix(want, "?"); refused {
			all = append(all, reading{text: text, rest: strings.TrimPrefix(rest, " ")})
			continue
		}
		all = append(all, reading{text: text, want: want})
	}
	require.GreaterOrEqual(t, len(all), 200)
	return all
}

// TestParseTerm: every expression reads as its hand-written reading says, or says what it could not read, in NFC and in
// NFD; what is read prints back and reads again as the same term, in digits and in words.
func TestParseTerm(t *testing.T) {
	t.Run("rmk-15.5", func(t *testing.T) {
		for _, r := range table(t) {
			term, err := retention.ParseTerm(r.text)
			if r.want == "" {
				var e *law.Error
				require.ErrorAs(t, err, &e, "%q reads as %s", r.text, term)
				assert.ErrorIs(t, err, law.ErrUnreadable, r.text)
				rest, err := strconv.Unquote(e.Value)
				require.NoError(t, err)
				assert.Equal(t, strings.TrimSpace(r.rest), strings.TrimSpace(rest), r.text)
				assert.True(t, term.IsZero())
				continue
			}
			if !assert.NoError(t, err, r.text) {
				continue
			}
			assert.Equal(t, r.want, term.String(), r.text)
			for _, again := range []string{term.String(), term.Words(), norm.NFD.String(r.text), strings.ReplaceAll(r.text, " ", "\u00a0")} {
				same, err := retention.ParseTerm(again)
				assert.NoError(t, err, again)
				assert.True(t, term.Equal(same), "%q and %q", r.text, again)
			}
			assert.NotEmpty(t, term.Text(language.English))
		}
	})
}

// TestParseTermRefuses: what can be read and cannot be.
func TestParseTermRefuses(t *testing.T) {
	for text, kind := range map[string]error{
		"0 aastat": law.ErrOutOfRange, "1000 aastat": law.ErrOutOfRange, "3024 aastat": law.ErrOutOfRange, "99999999999 aastat": law.ErrOutOfRange,
		"201 aastat": law.ErrOutOfRange, "kuni 31.12.3024": law.ErrPlaceholder, "kuni 9999. aasta lõpuni": law.ErrPlaceholder,
		"vähemalt 10 aastat, kuid mitte kauem kui 5 aastat": law.ErrInvalid, "5 aastat alates 01.01.3024": law.ErrPlaceholder,
		"alatine AV 09.02.2012": law.ErrMissing, "alatine AV nr 14": law.ErrMissing, "5 aastat AV 09.02.3012 nr 14": law.ErrPlaceholder,
		"5 aasta\xff": law.ErrInvalid, strings.Repeat("5 ", 2000): law.ErrOutOfRange,
	} {
		term, err := retention.ParseTerm(text)
		assert.ErrorIs(t, err, kind, text)
		assert.True(t, term.IsZero())
	}
	_, err := retention.ParseTerm("kuni 31.12.2200")
	assert.NoError(t, err)
	_, err = retention.ParseTerm("kuni 01.01.2201")
	assert.ErrorIs(t, err, law.ErrPlaceholder)
	_, err = retention.ParseTerm("0 aastat")
	assert.EqualError(t, err, "length: allowed are 1 to 200: 0 years")
	_, err = retention.ParseTerm("100000 aastat")
	assert.EqualError(t, err, `length: allowed are 1 to 200: "100000"`)
	for _, text := range []string{"09.02.2012 nrx", "09.02.2012 nr 14 abc", "09.02.2012 nr -"} {
		_, err := retention.ParseAppraisal(text)
		assert.ErrorIs(t, err, law.ErrUnreadable, text)
	}
	_, err = retention.ParseAppraisal("09.02.2012")
	assert.EqualError(t, err, "appraisal.number: missing")
	_, err = retention.ParseTerm("200 aastat")
	assert.NoError(t, err)
	_, err = retention.ParseTerm("5 aastat (hävitada)")
	assert.EqualError(t, err, `term: not read: "(hävitada)"`)
	assert.Equal(t, "term: Ei saanud lugeda: „(hävitada)“", law.ErrorText(err, language.Estonian))
}

// TestTermSays: what a term says of itself, part by part.
func TestTermSays(t *testing.T) {
	type says struct {
		kind        retention.Kind
		least, most string
		start       retention.Start
		until       string
		while       string
		alternative string
	}
	for text, want := range map[string]says{
		"5 aastat alates lepingu lõppemisest": {kind: retention.Exact, least: "5 years", most: "5 years", start: retention.Start{From: "event", Event: "lepingu lõppemisest"}},
		"vähemalt 5 aastat":                   {kind: retention.AtLeast, least: "5 years", start: retention.Start{From: "record"}},
		"kuni 6 kuud":                         {kind: retention.AtMost, most: "6 months", start: retention.Start{From: "record"}},
		"vähemalt 1 aasta ja kuni 2 aastat":   {kind: retention.Window, least: "1 year", most: "2 years", start: retention.Start{From: "record"}},
		"1–5 aastat":                          {kind: retention.Longer, least: "5 years", most: "5 years", start: retention.Start{From: "record"}, alternative: "1 aasta"},
		"AV":                                  {kind: retention.Permanent},
		"kuni 31.12.2030":                     {kind: retention.UntilDate, until: "2030-12-31"},
		"likvideerimiseni":                    {kind: retention.UntilEvent, start: retention.Start{From: "event", Event: "likvideerimiseni"}},
		"lepingu lõppemise aasta lõpuni":      {kind: retention.UntilEvent, start: retention.Start{From: "event", Event: "lepingu lõppemise aasta lõpuni", Shift: "year_end"}},
		"järgneva kalendriaasta lõpuni":       {kind: retention.UntilEvent, start: retention.Start{From: "record", Event: "järgneva kalendriaasta lõpuni", Shift: "next_year_end"}},
		"alatine":                             {kind: retention.Permanent},
		"vajaduseni":                          {kind: retention.AsNeeded},
		"3 kalendriaastat":                    {kind: retention.Exact, least: "3 years", most: "3 years", start: retention.Start{From: "record", CalendarYears: true}},
		"7 aastat majandusaasta lõpust":       {kind: retention.Exact, least: "7 years", most: "7 years", start: retention.Start{From: "record", Event: "majandusaasta lõpust", Shift: "year_end"}},
		"7 aastat loomisele järgneva aasta algusest": {
			kind: retention.Exact, least: "7 years", most: "7 years", start: retention.Start{From: "created", Event: "loomisele järgneva aasta algusest", Shift: "next_year"},
		},
		"5 aastat alates 01.02.2020":   {kind: retention.Exact, least: "5 years", most: "5 years", start: retention.Start{From: "day", Event: "01.02.2020", Day: day("2020-02-01")}},
		"110 aastat isiku sünnist":     {kind: retention.Exact, least: "110 years", most: "110 years", start: retention.Start{From: "birth", Event: "isiku sünnist"}},
		"3 aastat toimiku sulgemisest": {kind: retention.Exact, least: "3 years", most: "3 years", start: retention.Start{From: "closed", Event: "toimiku sulgemisest"}},
		"2 nädalat saamisest":          {kind: retention.Exact, least: "2 weeks", most: "2 weeks", start: retention.Start{From: "received", Event: "saamisest"}},
		"90 päeva":                     {kind: retention.Exact, least: "90 days", most: "90 days", start: retention.Start{From: "record"}},
		"kehtivuse ajal ja 7 aastat dokumendi loomisest": {
			kind: retention.While, least: "7 years", most: "7 years", start: retention.Start{From: "created", Event: "dokumendi loomisest"}, while: "kehtivuse ajal",
		},
		"2 aastat lahkumisest või 7 kuud loomisest, kumb on pikem": {
			kind: retention.Longer, least: "2 years", most: "2 years", start: retention.Start{From: "event", Event: "lahkumisest"}, alternative: "7 kuud alates loomisest",
		},
		"75 aastat või 30 aastat isiku surmast": {kind: retention.Either, least: "75 years", most: "75 years", start: retention.Start{From: "record"}, alternative: "30 aastat alates isiku surmast"},
	} {
		v := term(t, text)
		assert.Equal(t, want, says{v.Kind(), v.Least().String(), v.Most().String(), v.Start(), v.Until().String(), v.While(), v.Alternative().String()}, text)
	}
	assert.Zero(t, retention.Term{}.Start())
}

// TestArchivalTerm: the mark and the decision behind it, or none of either.
func TestMarked(t *testing.T) {
	plain := term(t, "5 aastat")
	for want, d := range map[string]retention.Appraisal{"5 aastat, AV 09.02.2012 nr 14": decision, "5 aastat, AV": {}} {
		marked, err := plain.Marked(d)
		require.NoError(t, err)
		assert.Equal(t, want, marked.String())
		assert.True(t, marked.Archival())
		assert.Equal(t, d, marked.Appraisal())
	}
	assert.False(t, plain.Archival(), "the term that it was called on stays")
	_, err := plain.Marked(retention.Appraisal{Number: "14"})
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = retention.Term{}.Marked(decision)
	assert.ErrorIs(t, err, law.ErrMissing)
}

// TestTermText: a term is written and read as its text; after an error it is what it was.
func TestTermText(t *testing.T) {
	for _, text := range []string{"5 aastat, AV 09.02.2012 nr 14", ""} {
		var v retention.Term
		require.NoError(t, v.UnmarshalText([]byte(text)))
		data, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(data))
		assert.Equal(t, text == "", v.IsZero())
	}
	v := term(t, "5 aastat")
	assert.ErrorIs(t, v.UnmarshalText([]byte("viis kevadet")), law.ErrUnreadable)
	assert.Equal(t, "5 aastat", v.String())
	assert.False(t, v.Equal(retention.Term{}))
	assert.False(t, retention.Term{}.Equal(v))
	assert.True(t, retention.Term{}.Equal(retention.Term{}))
}

// TestTermWords: number, case and unit agree: nominative singular after one, else the partitive.
func TestTermWords(t *testing.T) {
	for text, want := range map[string][3]string{
		"1 aasta":                     {"1 aasta", "üks aasta", "1 year"},
		"2 aastat":                    {"2 aastat", "kaks aastat", "2 years"},
		"10 aastat":                   {"10 aastat", "kümme aastat", "10 years"},
		"11 aastat":                   {"11 aastat", "üksteist aastat", "11 years"},
		"20 aastat":                   {"20 aastat", "kakskümmend aastat", "20 years"},
		"75 aastat":                   {"75 aastat", "seitsekümmend viis aastat", "75 years"},
		"110 aastat":                  {"110 aastat", "sada kümme aastat", "110 years"},
		"999 päeva":                   {"999 päeva", "üheksasada üheksakümmend üheksa päeva", "999 days"},
		"1000 päeva":                  {"1000 päeva", "1000 päeva", "1000 days"},
		"1 kuu":                       {"1 kuu", "üks kuu", "1 month"},
		"6 kuud":                      {"6 kuud", "kuus kuud", "6 months"},
		"1 nädal":                     {"1 nädal", "üks nädal", "1 week"},
		"2 nädalat":                   {"2 nädalat", "kaks nädalat", "2 weeks"},
		"1 päev":                      {"1 päev", "üks päev", "1 day"},
		"3 päeva":                     {"3 päeva", "kolm päeva", "3 days"},
		"1 kalendriaasta":             {"1 kalendriaasta", "üks kalendriaasta", "1 calendar year"},
		"kuni 1 aasta":                {"kuni 1 aasta", "kuni üks aasta", "at most 1 year"},
		"uutega asendamiseni":         {"uutega asendamiseni", "uutega asendamiseni", "until replacement by new ones"},
		"töösuhte ajal":               {"töösuhte ajal", "töösuhte ajal", "for the time «töösuhte ajal»"},
		"5 aastat isiku surmast":      {"5 aastat alates isiku surmast", "viis aastat alates isiku surmast", "5 years from the person's death"},
		"5 aastat rongi väljumisest":  {"5 aastat alates rongi väljumisest", "viis aastat alates rongi väljumisest", "5 years from the event «rongi väljumisest»"},
		"alatine AV 09.02.2012 nr 14": {"alatine, AV 09.02.2012 nr 14", "alatine, AV 09.02.2012 nr 14", "permanent, of archival value, appraisal decision of 2012-02-09 no 14"},
	} {
		term, err := retention.ParseTerm(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, [3]string{term.String(), term.Words(), term.Text(language.English)})
	}
	// Every number prints in words that read back.
	for n := 1; n <= deadlines.MaxYears; n++ {
		term, err := retention.Years(n)
		require.NoError(t, err)
		same, err := retention.ParseTerm(term.Words())
		require.NoError(t, err, term.Words())
		assert.True(t, term.Equal(same), term.Words())
	}
}

func TestSpan(t *testing.T) {
	t.Run("rmk-15.7", func(t *testing.T) {
		for text, want := range map[string]retention.Span{
			"9 aastat": retention.ShortTerm, "10 aastat": retention.ShortTerm, "11 aastat": retention.LongTerm,
			"120 kuud": retention.ShortTerm, "121 kuud": retention.LongTerm, "3653 päeva": retention.ShortTerm, "3654 päeva": retention.LongTerm,
			"kuni 10 aastat": retention.ShortTerm, "vähemalt 10 aastat": retention.ShortTerm, "alatine": retention.PermanentTerm,
			"vähemalt 10 aastat, kuid mitte kauem kui 11 aastat": retention.LongTerm,
			"2 aastat lahkumisest või 11 aastat loomisest":       retention.LongTerm,
			"2 aastat lahkumisest või 9 aastat loomisest":        retention.ShortTerm,
			"vajaduseni": 0, "likvideerimiseni": 0, "kuni 31.12.2190": 0, "kehtivus + 5 aastat": 0, "kehtivus + 11 aastat": retention.LongTerm,
		} {
			term, err := retention.ParseTerm(text)
			require.NoError(t, err, text)
			assert.Equal(t, want, term.Span(), text)
		}
	})
}

// FuzzParseTerm: never a panic, and what is read prints and reads back as the same term.
func FuzzParseTerm(f *testing.F) {
	for _, r := range table(f) {
		f.Add(r.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		term, err := retention.ParseTerm(s)
		if err != nil {
			if !term.IsZero() {
				t.Fatal("a term beside an error")
			}
			return
		}
		// No number is lost; a day is written in another form, and years and months are added up.
		if out := term.String(); !strings.Contains(out, "ku") {
			for _, number := range strings.FieldsFunc(norm.NFC.String(s), func(c rune) bool { return c < '0' || '9' < c }) {
				if number = strings.TrimLeft(number, "0"); len(number) > 2 && !strings.Contains(out, number) {
					t.Fatalf("%q lost %s: %s", s, number, out)
				}
			}
		}
		for _, text := range []string{term.String(), term.Words()} {
			same, err := retention.ParseTerm(text)
			if err != nil || !same.Equal(term) {
				t.Fatalf("%q prints as %q, which reads as %q: %v", s, text, same, err)
			}
		}
		term.Text(language.English)
		term.Span()
	})
}

// TestRange: of a range the longer end counts, from the one day of the one event that the text names; nothing goes before it.
func TestRange(t *testing.T) {
	r := retention.Record{
		Term: term(t, "3–6 kuud pärast lahkumist"), Created: day("2020-01-10"), Value: retention.NotArchival, Appraisal: decision,
		Events: [2]civil.Date{day("2020-03-10")},
	}
	for asked, want := range map[string]retention.Outcome{"2020-06-11": retention.Keep, "2020-09-10": retention.Keep, "2020-09-11": retention.Destroy} {
		d, err := retention.StatutoryPolicy().Dispose(r, day(asked))
		require.NoError(t, err)
		assert.Equal(t, want, d.Outcome(), asked)
	}
	r.Events = [2]civil.Date{}
	d, err := retention.StatutoryPolicy().Dispose(r, day("2030-01-01"))
	require.NoError(t, err)
	assert.Equal(t, retention.Indeterminate, d.Outcome())
}
