// SPDX-License-Identifier: MIT

package register

import "strings"

// givenNames are given names that people in Estonia and those who write to it bear, the commonest by common knowledge: Estonian
// ones, Russian ones in Estonian spelling, and those of the neighbours and of English. Marks are off: Ülle is ulle.
var givenNames = set(`
aado aadu aare aarne aaro aavo adeele adele adolf agnes agu ahti ahto aia aida aigar aigi aija aile aili aimar aime
aimi aimur ain aina ainar aino airi aita aivar aive aivi aivo ajar aksel alar albert aleks aleksa aleksander aleksandr
aleksandra aleksei aleksej alevtina alex alexander alexandra alfred alice aliis aliise alina alisa alise alla allan
allar alma almar alo alvar alvi alvina amanda ambar amelia ander anders andi andra andre andreas andrei andres andri
andrus andry anete anett anette ange angela angelika angelina anita ann anna annabel annali anne anneli annely
annemari annette anni annika annike anniki anti anton antonina ants anu anya ardi ardo ari ariana arina arkadi arko
armin arne arno aron arseni arthur artjom artjon artur arved arvi arvo asko asta astra astrid atko atso august auli
aune aurelia ave aveli avo axel bella benita benno berit bert berta bianca birgit birgita birgitta bogdan boris boriss
brigitta brita bruno carl carlos carmel carmen carolin carolina caroline caspar cathy cecilia charlotte christel
christian christina christjan christo clara claudia cristiina cristina daan dagmar dagne daina daisi damir dan dana
daniel daniela daniil daria darja david davit deivi deivid delia demid denis deniss diana dimitri dina dmitri dmitry
dorel doris doroteia eda edda edgar edit edith eduard edvard edvin eeri eerik eerika eero eeva eevald eevi eevo efim
egert egle egon eha ehte eike eiki eili eimar einar eino eivi ekaterina eke elar elari elen elena eleonora eleri
eleriin elgi eli eliis eliisabet eliise elin elina elisa elisabet elisabeth ella elle ellen elli elmar elmo elna elo
els elsa elve elvi elvira elvo ely emil emili emilia emilie emily emma endel endla endrik ene enel eneli enn enno epp
erel eret erge erich eriika erik erika erki erkki erko erna ernst ero ervin esta ester esther eteri ethel etti eva eve
eveli eveliis evelin evelina evely evgeni evi ewa faina feliks felix fjodor frank franz fred frederik fredi friedrich
galina gea georg georgi gerda gerli german gert gerta gertrud getlin getter gleb glen greete greetel gregor greta
grete grigori gunnar gustav hain hando hanna hannaliisa hannele hanneli hannes hanno hans harald hardi hardo harri
harry hedi hedvig heidi heido heidy heigo heiki heikki heiko heili heimar heinar heino heinrich heinz heldur hele
heleen heleene helen helena helene helga heli helin helina helis helja helju hellar helle helli helme helmi helmo
helmut helve hendrik henn henno henri henrietta henrik henry herbert herkki herman hermann herta hilda hilja hillar
hille hilve hindrek holger horst hubert hugo huko iina iivi ilja ilmar ilme ilmi ilo ilona ilve imbi imre inara indra
indrek ines inga inge ingeborg inger ingmar ingrid ingrit inna innar innokenti ira iren irene irina iris irja irma
isabel isabella ital ivan ivar ive ivi ivika ivo jaagup jaak jaan jaana jaanika jaanus jako jakob jan jana jane janek
janika janina janne janno jannus jano jarek jarko jarmo jaroslav jass jefim jegor jekaterina jelena jelizaveta
jermolai jesper jess jevgeni jevgenia jevgenija joan joann joanna joel johan johann johanna johannes jonas joonas
joonatan joosep jorgen joris jorma jose josef joseph juhan juhani juhkam jula julia julian juliana julija julius
jurgen jurgo juri justin juta kaarel kaari kaarin kaarina kadi kadri kadriann kadrin kady kai kaia kaidi kaido kaie
kaija kaili kaire kairi kairit kairo kaisa kaisi kait kaivo kaja kajar kalev kaljo kalju kalle kalli kalmer kalvar
kalvi kalvo karel karen kari karin karina karita karl karla karli karmel karmen karmo karoli karoliina karolin
karolina kart kaspar kasper kassandra kata katariina katarina kateriin katerina kati katja katre katri katrin katrina
katy kaupo kaur kauri kea keio keiri keit keiti kelli ken kendra kenneth kenny kerli kerly kersti kert kerttu kertu
ketli ketlin ketter kevin kiira kiire kira kirill kirke kirsi kirsika kirsti kirstin kjara klaara klaarika klara
klarika klaudia klavdia kleer klement knut koidu koidula koit konrad konstantin kreete krete krislin krisse krista
kristel kristen kristi kristian kristiina kristiine kristin kristina kristjan kristlin kristo kristofer kristy ksenia
kuldar kulli kullike kulliki kullo kulno kunnar kuno kustas kylli kyllike lagle laili laine lana laura lauri lauris
laurits lea leana leelo leen leena leenu leevi lehar leho lehte lehti leida leidi leili leini leiu lembi lembit
lembitu lemmi lena lenna lennart leo leon leonard leonhard leonid leonida leonora leopold lev levi lia liana lidia
lidija liia liidia liile liili liilia liina liis liisa liisbet liise liisel liisi liisu liivi liivia lili lilia lilian
liliana lilja lilli lily lina linda lisa lisandra lisell lisett lisette liubov ljubov ljudmila loit lola loona loore
lore loreen lorena lota lotta lotte loviise luca lucas lucia ludmila luisa luise luka lukas luule lya lydia lyudmila maanus
maarika maario maaris maarit maarja maarjaliisa maarten maati madis madleen madli mae magda magdaleena maggi magnus
mai maia maido maie maigi maija maike maila maile maili maimu maire mairi mairis maise mait maiu maive maivi makar
maks maksim maksimilian malev malle malvi malviina manfred manivald marcus mare marek maret mareti margareeta margaret
margareta margarete margarita margit margo margot margus mari maria mariana mariann marianna marianne mariel marielle
marien mariette mariin mariina marija marika mariliis mariliisa marin marina mario maris marit marita maritta marju
mark marken markko marko markus marleen marlen marliis marlis mart marta marten marti martin martina martta martti
maru maruta mary mateus mathias mati matias matis mats matt matti mattias matvei maur mauri max meeli meelika meelike
meelis meeme meeri meet mehis melani melanie melissa meri merike merili merilin merit merje merle merli merlin merlis
mervi mery mia michael michelle mihail mihhail mihkel miia miina mikael mikhail mikk mila milana milena milla milvi
mina minna mira miralda miram mirja mirjam miron miroslav monika moonika morten nadezda nadezhda nadja naima nastja
natali natalia natalie nataliia natalja natalya neeme neidi nele neli nelli nelly nicole nigul niilo niils niina niki
nikita nikol nikolai nikolay nils nina nora norman oie oja ojar oksana ola olav olavi ole oleg oleksandr olena olev
olga oliver olivia olli olvi oode oskar osvald ott otto ove paap paavel paavo paivi pamela panna pauel paul paula
pauli paulin pavel pearu peep peet peeter peke pert peter petr piia piibe piibu pille pilleriin pilve pilvi piret
polina porgi priidik priidu priit priti raado rael raer rahel raido raigo raigor raik raiko raili raimo raimond
raimondo rain rainer raini rainis raino raissa raivo ralf ramon randar rando rasmus raul raune ravo reelika reet reeta
regina reigo reili reimo rein reina reinar reine reinhold reino reio reita reko relika remi remo renar renata renate
rene renee renna reno ria rico riho riina riine riinu riivo rika rimma rita ritta rivo robert roberta robi robin
roland roman ron ronald roosi rosa ruben rudi rudolf rufina ruslan ruta ruth rutt ruuben saale saali saamuel saara
saida saima saiva salme sander sandra sanna santa sara sarah saskia sass saul sebastian seidi sella selma semjon
sergei sergey sergi sigmar sigrid sigrit siim siimo siina siiri siivi silja siljar sille silvar silver silvester silvi
silvia simmo simo simon simona siret siri sirje sirle sirli sirly snezana sofia sofija sofja sonja stanislav
stanislava stefan stefani stefania stella sten stepan steven stiina sulev sulo susanna svea sven svetlana taavet taavi
taavo taevo tago tagu taigo taili taimar taimi taimo tairi taisi taisia taissia taiv taivi taivo talvi tamara tamur
tanel taniel tanja tarmo tarvi tarvo tatiana tatjana tauno tauri tea teele teeli teet teija tekla terje terve tessa
thea theodor theresa thomas tiia tiido tiigi tiina tiit tiiu tiiva timmo timo timofei timur tina toenis toivo tonis
tonn tonno tonu toomas toonis tormi trei triin triine triini triinu trine truude truuta tuhkur tuuli tuulike tuuliki
tuve uku uljas ulla ulle ulo ulrich ulrika ulvar ulve ulvi una uno urmas urmet urmo ursula urve urvo uudo uuno vaano
vadim vahur vaido vaike vaino valdek valdeko valdis valdo valdur valentin valentina valentins valeri valeria valerija
valli vallo valmar valter valve vambo vanda vanessa varje varvara vasili vassili vassilissa veera veevi veigo veikko
veiko velda velli vello velmo vera verner veronika vesta veste viia viido viive viivi viivian viivika viktor viktoria
viktorija vilgo vilhelmine vilja viljar viljo villem villu vilma vilve violetta virge virgi virgit virgo virko virve
vitali vivian vjatseslav vladimir vladislav vladlen voldemar volli vootele vova vsevolod walter yana yaroslav yulia
yuliia yuri zanna zinaida zoia zoja
aaron abigail adam agafia agnieszka ahmed aigars aisha alan aleksi alexis ali aljona amy anastasia anastasiia
anastassia anatoli andrea andrew andrii andris andriy andrzej anfissa anthony antonio antti anzela argo artem ashley
barbara benjamin betty beverly billy bjorn bobby bohdan bradley brandon brenda brian brittany bruce bryan carol
carolyn catherine charles cheryl christine christopher cynthia dace daiva danielle danylo darius darya deborah debra
denise dennis diane dieter dmytro donald donna dorothy dylan edgars edward eetu elijah elizabeth elmira eric ermo
ethan eugene evelyn fatima filipp frances francesco fredrik gabriel gary gennadi george gerald giovanni gisela gloria
gregory guido gustaf halyna hannah hannu harold hassan heather heike hussein ibrahim igor ihor ilkka ilze inese inessa
iryna ivanna jaakko jack jacob jacqueline james janar janet janice janis jari jason javier jean jeffrey jennifer
jeremy jerry jesse jessica jevdokia jiri joe john jonathan jorge joshua jouni joyce juan judith judy juha jukka julie
jurate juris katarzyna kateryna katherine kathleen kathryn katlin kayla keith kelly kimberly klaus kristine krzysztof
kyle larissa larry lars lauren lawrence liudmyla logan lori luigi luis maksym malgorzata marat marcin marco marge
marie marilyn marja markku martha martins maryam matthew matthias megan mehmet michal michel miguel mihhei mikko
mindaugas mohammed muhammad mustafa mykhailo mykola nancy nathan nazar nguyen nicholas noah oleh olha olof omar onne
ostap pablo paolo patricia patrick pavlo pawel pedro pekka pertti peteris petra petri petro philip pierre piotr pirjo
prohhor rachel ragnar ralph ramil randy raymond rebecca richard riitta rinat risto ritva rodion roger romet ronan
rostislav roy russell rustam ryan sabine samantha sami samuel saveli scott sean seppo serhii serhiy sharon shirley
signe sofiia sophia stanislaw stephanie stephen susan svitlana svjatoslav tapio taras teresa terry tetiana timothy
tomas tomasz tuomas tuula tyler ular uljana ullar uwe vasyl victoria ville vincent virginia vitalii vitaly volodymyr
vytautas wayne william willie wolfgang yevhen yevhenii yurii yuriy zachary zahhar zane
александр алексеи андреи анна антон артур борис вадим валентин валентина валерии васили василии вера виктор виктория
виталии владимир владислав галина георгии григории дарья денис диана дмитрии евгении евгения екатерина елена елизавета
зинаида зоя иван игорь илья инна ирина кирилл константин кристина ксения лариса лев леонид лидия любовь людмила максим
маргарита марина мария михаил надежда наталия наталья никита николаи нина оксана олег ольга павел петр полина раиса
римма роман руслан светлана сергеи софия станислав степан тамара татьяна тимофеи тимур фаддеи фаина федор юлия юрии
яна ярослав
`)

// municipalities are the local governments of Estonia by the word before "vald" or "linn", and counties and countries that
// stand so in titles. Marks are off.
var municipalities = set(`
alutaguse anija antsla elva haademeeste haapsalu haljala harku hiiumaa haabersti johvi jogeva jarva joelahtme kadrina kambja kanepi kastre kehtna keila kihnu kiili kohila kohtla jarve kose kuusalu loksa
luganuse luunja laane laaneranna laane-harju laane-nigula maardu muhu mulgi mustvee marjamaa narva narva-joesuu noo otepaa paide peipsiaare poltsamaa pohja pohja-parnumaa pohja-sakala parnu polva raasiku rae
rakvere rapla ruhnu rouge rapina saarde saaremaa saku saue setomaa sillamae tallinna tallinn tapa tartu toila tori torva turi valga viimsi viljandi vinni viru-nigula vormsi voru kuressaare harju ida-viru laane-viru
eesti euroopa soome lati leedu venemaa rootsi saksamaa ukraina pohjamaade balti
`)

func set(words string) map[string]bool {
	fields := strings.Fields(words)
	all := make(map[string]bool, len(fields))
	for _, w := range fields {
		all[w] = true
	}
	return all
}

// ordinary are given names that are common words as well: at the beginning of a title they name nobody by themselves.
var ordinary = set(`mai koit laine hele ilme maie meri vilja vaike helle linda kalju raja virve aita anni eha heli hille ilo kaja kaie leida lille luule
	maru mati meelis pilvi rein sulev sulo taimi tuuli urve valli valve vello viive koidu oksana pille marja endel uku are just kalli aime imbi leelo ott mart
	kai tiina heino aare ain meelike udo virgo
	alla aia aida aina anti ari arved august ella erge frank helin helme hilja inna joe kalle kari kart kata kaur kiire kulli lagle lana lehte lembi liivi lina lisa loit lori luise luka mae maia
	maile maise mait maks malev mare marge mark mats matt mauri meeli mehis mina minna naima neeme neli nina oja ola ole olev oode panna peet piibu pilve raini rika roosi rudi saale saali saida salme
	sara sille taisi talvi tea teele terve tiigi tiiva tina tonn tormi trei tuhkur tuula tuve uljas ulla varje vesta veste viia ville virge ehte onne annike agu ene ria`)
