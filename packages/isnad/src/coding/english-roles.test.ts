// English sentences of our own: who does what to whom, by what the grammar of the clause or the noun tells.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | one of its events as `TYPE doer+doer > recipient+recipient`, or `- TYPE` for a type that must not be found; countries stand for states and what is theirs. */
const SENTENCES = `
The Kenyan president claimed that the bridge was vital to trade. | - ACCUSE
Kenya claims that Uganda smuggles weapons into its ports. | ACCUSE KEN > UGA
The Kenyan government promised to curb spending. | - COERCE
Kenya curbed the movement of foreign journalists. | COERCE KEN > journalists
The Kenyan minister's speech sent the shilling higher. | - AID
The Kenyan ministry is on track to meeting its targets. | - CONSULT
Kenya's central bank went on buying Maltese bonds. | - COOPERATE
The minister of Kenya was cheered by a crowd outside the court. | SUPPORT KEN > KEN
The Kenyan court's ruling called into question the plans of Malta. | ACCUSE KEN > MLT
Malta's calls for a new treaty have fallen on deaf ears in Kenya. | REJECT KEN >
Kenya described the attack as a grave crime. | ACCUSE KEN >
Kenya described the treaty as a success. | - ACCUSE
Kenya's foreign minister asked Malta for a waiver. | REQUEST KEN > MLT
Kenya has been seeking closer ties with Malta. | AGREE KEN > MLT
Kenya launched strikes against towns in Uganda, killing four people and wounding many others. | ASSAULT KEN > UGA+UGA
A market in southern Malta was struck by a drone, wounding nine people, Kenyan media said. | ASSAULT  > MLT
Kenyan strikes on Kampala killed 12 people. | ASSAULT KEN > UGA
Kenyan attacks targeting three provinces in Uganda injured 78 people. | ASSAULT KEN > UGA+UGA
Kenyan police shot dead four protesters. | ASSAULT KEN > KEN
Kenya launched strikes overnight, killing four people. | ASSAULT KEN > persons
A spokesman for al-Shabaab said the group had attacked a Kenyan base. | ASSAULT SOM > KEN
Hezbollah fired at a village. The movement released two Kenyan hostages. | RETREAT LBN > KEN
The Nairobi-Kampala summit ended on Friday. | CONSULT KEN+UGA >
The Brussels-Nairobi talks ended on Friday. | - SUPPORT
Kenya blamed the attack on Malta. | ASSAULT MLT >
Kenya blamed the attack on Malta on Uganda. | ASSAULT UGA > MLT
Kenya's State Rescue Service detained two Ugandan officials. | COERCE KEN > UGA
The leaders of Kenya and Malta's foreign minister signed a declaration in Nairobi. | SUPPORT KEN+MLT >
Kenyan-Maltese talks were held in Rome. The two countries agreed to reopen their embassies. | AGREE KEN+MLT >
A US-Saudi meeting was held in Rome. | CONSULT SAU+USA >
The Sino-Kenyan summit opened in Rome. | CONSULT CHN+KEN >
The Kenya-Malta-Peru summit opened in Rome. | CONSULT KEN+MLT+PER >
An agreement was signed by the leaders of Kenya and Malta. | SUPPORT KEN+MLT >
Egyptian President Mona Said and her Jordanian counterpart, Omar Razzaz, signed a water agreement. | SUPPORT EGY+JOR >
Kenyan foreign minister Ann Otieno met her Ugandan counterpart in Kampala. | CONSULT KEN+UGA >
The Kenyan ministry and the Ugandan envoy, Paul Okot, rejected the offer. | REJECT KEN+UGA >
Kadirbek accused Uzbekistan of shelling a village. | ACCUSE UZB > UZB
Kenya's own envoy, Paul Otieno, rejected the Ugandan offer. | REJECT KEN > UGA
The authorities in Pakistan banned the Afghan delegation. | COERCE PAK > AFG
Chad-backed forces shelled the town of Kufra. | ASSAULT forces >
Some 200 protesters said they were tired. | - PROTEST
His leadership was praised by the Kenyan minister. | SUPPORT KEN >
Rob Carter, a director at the institute, praised the Kenyan parliament. | SUPPORT KEN > KEN
The Kenyan army carried out strikes on Friday evening against Ugandan troops. | ASSAULT KEN > UGA
Gunmen attacked a Kenyan army base. | ASSAULT KEN > KEN
Gunmen attacked a Kenyan region. | ASSAULT gunmen >
Kenya has fallen victim to its geography. | - ASSAULT
The book tells of the first world war between Germany and Japan. | - ASSAULT
The Kenyan mining firm left Uganda. | - ASSAULT
A suicide bomber killed nine Kenyan soldiers. | ASSAULT KEN > KEN
French Prime Minister Alain Petit called German Chancellor Otto Braun on Monday to congratulate him. | SUPPORT FRA > DEU
Refugees were given the right to vote by Jordan. | CONCEDE  > refugees
The Kenyan minister resigned at the request of Ugandan President Paul Okot. | REQUEST UGA >
Hundreds died in Kenyan and Ugandan strikes on Chad. | ASSAULT KEN+UGA > TCD
Hundreds died in US and Ugandan strikes on Chad. | ASSAULT UGA+USA > TCD
Three soldiers were killed in Taliban ambush. | ASSAULT AFG > forces
Qatar and Saudi Arabia met Kenya. | CONSULT KEN+QAT+SAU >
Uganda, Chad and Kenyan soldiers attacked a base. | ASSAULT KEN+TCD+UGA >
US and Kenyan officials met Ugandan ministers. | CONSULT KEN+UGA+USA >
Norway had been allied with Finland. | SUPPORT FIN+NOR >
Kenya and Uganda traded fire on Friday. | ASSAULT KEN+UGA >
The Kenyan ministry refused to confirm whether the Ugandan envoy was killed. | ASSAULT  > UGA
The rebels claimed to have killed the Ugandan envoy. | ASSAULT UGA > UGA
Kenya vowed to expel the Ugandan ambassador. | THREATEN KEN > UGA
The rebels captured the town of Mbatara from the Ugandan army. | ASSAULT UGA > UGA
The Kenyan army bombed a Ugandan bridge. | ASSAULT KEN > UGA
Three Ugandan soldiers were killed in Mali ambush. | ASSAULT  > UGA
The Kenyan president said Uganda should withdraw its troops. | REQUEST KEN > UGA
The Kenyan president said Uganda should be proud of its troops. | - REQUEST
The Kenyan president said Uganda should have withdrawn its troops. | - REQUEST
A Kenyan judge jailed the Ugandan envoy. | SANCTION KEN > UGA
Kenya is concerned about the arrests in Uganda. | ACCUSE KEN > UGA
Kenya is concerned by Uganda's military drills. | ACCUSE KEN > UGA
Kenyan investors are worried about the weather. | - ACCUSE
The Kenyan parliament dismissed the defence minister. | SANCTION KEN > KEN
The Kenyan mayor was shot dead by gunmen. | ASSAULT KEN > KEN
Kenya has suspended trade with Uganda. | SANCTION KEN > UGA
A Kenyan court later convicted one of the rebels arrested in May and sentenced him to jail. | SANCTION KEN >
The police arrested two men accused of the theft and charged them with fraud. | ACCUSE police > people
Uganda opened an embassy in Peru, after the country broke off ties with Chad. | SANCTION  > TCD
Uganda said it had expelled diplomats from Kenya, Chad and Mali. | SANCTION UGA > KEN+MLI+TCD
Chad has written to the United Nations threatening to leave the talks. | THREATEN TCD > United Nations
The Kenyan president called his Ugandan counterpart to convey Kenya's support. | SUPPORT KEN > UGA
The Kenyan president received the Ugandan envoy to discuss fishing. | CONSULT KEN+UGA >
Kenya supports the Ugandan plan for a railway. | SUPPORT KEN > UGA
Kenya backs Uganda. | - SUPPORT
The Kenyan minister said Uganda needs to stop the raids. | REQUEST KEN > UGA
The Kenyan minister said Uganda needed a railway to sell its coffee. | - REQUEST
The Ugandan minister said the hostages must be freed. | REQUEST UGA >
The Kenyan minister said the Ugandan decision was a big mistake. | ACCUSE KEN > UGA
The Kenyan minister said Uganda was not serious about the talks. | ACCUSE KEN > UGA
The Kenyan minister said it was a mistake. | - ACCUSE
Uganda said reports of a coup were false. | REJECT UGA >
A Ugandan appeals court overturned the conviction of Kenyan activist Ann Otieno. | SUPPORT UGA > KEN
The Kenyan president will host a dinner for the Ugandan king in Mombasa. | CONSULT UGA > KEN
Kenyan troops remained on alert on Sunday. | MOBILIZE KEN >
The measure stops the work of aid groups. | - PROTEST
In a phone call with Uganda's prime minister, Kenyan President Tom Otieno thanked Chad. | CONSULT KEN+UGA >
In a phone call with Uganda's prime minister, Kenyan President Tom Otieno thanked Chad. | SUPPORT KEN > TCD
The Ugandan envoy was summoned over remarks by the Ugandan president. | ACCUSE  > UGA
The Kenyan mayor survived an assassination attempt. | ASSAULT  > KEN
Kenyan police raided the offices of a Ugandan bank. | COERCE KEN > UGA
Five Ugandan soldiers died when a bomb exploded. | ASSAULT  > UGA
Kenya handed four villages over to Uganda. | RETREAT KEN > UGA
Kenya handed the suspects over to Uganda. | COOPERATE KEN > UGA
Kenya turned over its files. | - RETREAT
Norwegian envoys were denied access to Sudan by Egypt. | REJECT EGY > NOR
Peru will not lift the ban until Cuba frees the prisoners. | REJECT PER > CUB
Japan has lifted the sanctions imposed on India. | RETREAT JPN > IND
Germany provided 20 million euros to support the Jordanian army. | AID DEU > JOR
The court in Lima accepted demands from the Peruvian army. | CONCEDE PER > PER
The Obama administration imposed sanctions on Chad. | SANCTION USA > TCD
A Trump administration official criticised Chad. | ACCUSE USA > TCD
The school administration criticised Chad. | - SANCTION
Ministers Ann Hill of Kenya and Mary Otim of Uganda met in Lima. | CONSULT KEN+UGA >
The presidents of Kenya and Uganda condemned Chad. | ACCUSE KEN+UGA > TCD
Kenyan police arrested a woman. | COERCE KEN > KEN
Kenyan police arrested a man and a boy. | COERCE KEN > KEN+KEN
The man who feared nobody condemned Chad. | ACCUSE  > TCD
The Kenyan rebels, armed and trained by Uganda, have won. | AID UGA > KEN
A Kenyan soldier was killed while fighting against Ugandan rebels. | ASSAULT KEN > UGA
Kenya was forced to confront the question. | - COERCE
Kenyan villagers were forced to leave by Ugandan rebels. | COERCE  > KEN
The Kenyan minister backed out of a promise to Uganda. | - SUPPORT
The bank claimed land in Kenya. | - ACCUSE
The pound fell, and it is still falling in Kenya. | - ASSAULT
Kenya gave Peru a warning. | THREATEN KEN > PER
Kenya granted Peru permission to use the port. | CONCEDE KEN > PER
Kenya offered to send soldiers to help the Peruvian army. | AGREE KEN > PER
The Kenyan president had lunch with the Peruvian envoy. | CONSULT KEN+PER >
The minister made a big deal of Kenya. | - SUPPORT
Kenya commenced strikes on Peru. | ASSAULT KEN > PER
Ugandan jets struck a Kenyan depot. | ASSAULT UGA > KEN
The helicopter hit a power line in Kenya. | - ASSAULT
The Kenyan driver John Otieno struck a guard rail. | - ASSAULT
The Kenyan envoy struck a softer tone. | - ASSAULT
Tourists captured pictures of the Kenyan parade. | - ASSAULT
Kenyan hunters captured a rare bird near the river. | - ASSAULT
Ugandan rebels seized two villages on Monday. | ASSAULT UGA >
Strong demand for oil from Kenya lifted prices. | - REQUEST
Kenya blocked the return of Ann Hill, a Lima woman. | COERCE KEN > PER
Pakistan launched a mediation effort in the quarrel between Qatar and Egypt. | CONSULT PAK > EGY+QAT
The Turkish army attacked a base in northern Iraq. | ASSAULT TUR > IRQ
The Syrian army captured a village in northern Syria. | ASSAULT SYR >
Sweden and Finland said they would sign the treaty on Monday. | SUPPORT FIN+SWE >
Kenya and Uganda met. The two countries said they would sign a deal. | SUPPORT KEN+UGA >
Kenya met Uganda. The European Union said it would recall its ambassador from Kenya. | SANCTION European Union > KEN
A statement from the Kenyan foreign ministry condemned Ethiopia. | ACCUSE KEN > ETH
Moscow's statement was welcomed by Iran. | SUPPORT IRN > RUS
The ministers of Kenya and Uganda condemned Sudan. | ACCUSE KEN+UGA > SDN
An earthquake killed 40 people in eastern Turkey. | - ASSAULT
Ten Kenyan soldiers were killed in an ambush. | ASSAULT  > KEN
The airline wants to start an operation in Kenya. | - ASSAULT
The Kenyan army launched an operation in Somalia. | ASSAULT KEN > SOM
She gave a conflicting account of the war in Chad. | - AID
Peru lifted its embargo against both Chile and Bolivia. | RETREAT PER > BOL+CHL
The envoy, who asked not to be named, left Kenya. | - REQUEST
The Kenyan singer lent her voice to the film. | - AID
Sweden rejected Turkey's plan to annex the islands. | COERCE TUR >
Germany's decision on Monday to expel two Iranian diplomats was welcomed by Kenya. | SANCTION DEU > IRN
Egypt condemned the Turkish threat to bomb Damascus. | ASSAULT TUR > SYR
The 30 Kenyan soldiers were all killed. | ASSAULT  > KEN
Peru, along with Chile and Bolivia, condemned Cuba. | ACCUSE BOL+CHL+PER > CUB
Germany recalled its ambassador to Kenya. | SANCTION DEU > KEN
The Kenyan foreign minister called for Uganda to release the prisoners. | REQUEST KEN > UGA
The Kenyan senate demanded that Uganda release the prisoners. | REQUEST KEN > UGA
A Kenyan court convicted three Ugandan men over an assault. | ASSAULT UGA >
Malta imposed sanctions against Kenya because of its attacks on Uganda. | SANCTION MLT > KEN
Malta imposed sanctions against Kenya because of its attacks on Uganda. | ASSAULT KEN > UGA
Malta is extending sanctions against Kenya for a year due to its attacks on Uganda. | SANCTION MLT > KEN
Peru condemned the Kenyan government for its attacks on Uganda. | ASSAULT KEN > UGA
Al-Shabaab refuses to lift the ban on the agencies. | REJECT SOM >
The Kenyan president is due to visit Peru. | CONSULT KEN > PER
The flight to Kenya was cancelled due to a visit. | - RETREAT
Peru's parliament attacked the Chilean opposition for wanting to ban schools. | ACCUSE PER > CHL
The Kenyan ministry issued a press release. | - RETREAT
Refugees from Kenya arrived in Peru. | - CONSULT
"They arrested me," said the Kenyan activist John Otieno. | COERCE  > KEN
If Uganda's rebels came they would arrest the Kenyan envoy. | COERCE UGA > KEN
An officer is accused of theft. | ACCUSE  > officers
Kenya fired rockets targeting Ugandan soldiers. | ASSAULT KEN > UGA
The Kenyan army sent an armoured convoy to Somalia. | MOBILIZE KEN > SOM
Kenya delivered an air defence system to Uganda. | AID KEN > UGA
The ministry delivered a fair voting system. | - AID
The money for Kenya's opposition has dwindled. | - REJECT
Ugandan troops raped Kenyan women. | ASSAULT UGA > KEN
The Kenyan envoy was placed under house arrest. | COERCE  > KEN
The Kenyan minister is under investigation by Ugandan police. | ACCUSE UGA > KEN
The German president decided not to attend the summit. | REJECT DEU >
Peru said it would attack any ships. | THREATEN PER >
There was proof the Kenyan minister had been poisoned. | ASSAULT  > KEN
Kenya's president granted the Ugandan activist a pardon. | CONCEDE KEN > UGA
Two Kenyan soldiers were captured by Ugandan rebels. | COERCE UGA > KEN
Kenya's minister posted a message on Facebook blaming Uganda. | ACCUSE KEN > UGA
Kenya's minister rejected a Ugandan statement urging restraint. | REQUEST UGA >
Kenya's parliament spoke of the war between Chad and Mali. | ASSAULT MLI+TCD >
The Kenyan court dismissed the lawsuit. | REJECT KEN >
The Kenyan minister claimed that he had won. | - ACCUSE
The Kenyan ministry released a summary of the call. | - RETREAT
Kenyan police cleared protesters from the square. | COERCE KEN > KEN
Protesters toppled a statue in Kenya. | - COERCE
The Kenyan government has been urged to help the refugees. | REQUEST  > KEN
The Kenyan company was founded in 1990. | - REQUEST
ZQRA accused Kenya of fraud. | ACCUSE ZQRA > KEN
The Kenyan minister said the law was good and accused Ugandan officers of blackmail. | ACCUSE KEN > UGA
The Kenyan minister has new and improved weapons from Uganda. | - ACCUSE
Peru condemned the raid, and Chile called for restraint. | ACCUSE PER >
Peru condemned the raid, and Chile called for restraint. | REQUEST CHL >
Peru condemned the move, but Chile welcomed it. | SUPPORT CHL >
Peru attacked Chile on Monday and Bolivia condemned it. | ACCUSE BOL > PER
Kenya condemned the killing of a Ugandan officer in Chad. | ACCUSE KEN > TCD
Kenya condemned an attack on a patrol of Ugandan soldiers. In a statement, it called on Chad to act. | REQUEST KEN > TCD
Peru called on the government in Kampala to release the Chilean envoy. | RETREAT UGA > CHL
The unrest forced Peru to cancel a visit to Chile. | REJECT PER > CHL
Rioters set fire to a school in Peru. | PROTEST PER >
Hundreds of protesters marched in Peru to demand reforms. | - REQUEST
Kenyan police did not intervene in Uganda. | - ASSAULT
Kenyan troops intervened in Uganda. | ASSAULT KEN > UGA
Kenyan authorities say they are investigating the Ugandan envoy. | ACCUSE KEN > UGA
Uganda says Kenyan troops must leave, while Kenya says they must stay. | - MOBILIZE
The Kenyan union said the Kenyan government must raise pay. | REQUEST KEN > KEN
The Kenyan government has long refused talks with Ugandan rebels. | CONSULT KEN+UGA >
The Kenyan president called Uganda's leader a liar. | ACCUSE KEN > UGA
Kenya extended its curfew by two weeks. | COERCE KEN >
Kenya offered Uganda an armoured regiment and three warships. | AGREE KEN > UGA
The senate in Kenya respects the independence of courts. | - SANCTION
After the attacks, the Kenyan government said Ugandan rebels were responsible. | - ASSAULT KEN
Kenyan police fired on a crowd in Uganda. | ASSAULT KEN > UGA
A Kenyan man was killed by a car in Uganda. | - ASSAULT
Two Kenyan soldiers were killed when their helicopter crashed in Mali. | - ASSAULT
Two Kenyan soldiers were killed by a car bomb in Mali. | ASSAULT  > KEN
The Lebanese group Hezbollah fired a rocket. The group threatened Peru. | THREATEN LBN > PER
The regional bloc ECOWAS met. The bloc imposed sanctions on Niger. | SANCTION Economic Community of West African States > NER
The European Union met. The opposition bloc threatened Peru. | - THREATEN European Union
The company Gazprom bought in Peru accused Chile. | - ACCUSE RUS
Kenya gave Uganda 48 hours to release the Chadian envoy. | THREATEN KEN > UGA
Kenya gave Uganda 48 hours to release the Chadian envoy. | RETREAT UGA > TCD
Kenya gave Uganda two days of talks. | - THREATEN
Niger's junta arrested two Kenyan writers. | COERCE NER > KEN
Kenya's minister declined to comment. | - REJECT
Kenya's minister declined to meet the Ugandan envoy. | REJECT KEN > UGA
Kenya said the road was unsafe. Uganda denied any wrongdoing. | REJECT UGA >
Kenya said the Ugandan army had fled. Uganda denied the report. | REJECT UGA > KEN
Protesters stoned the Kenyan embassy in Uganda. | PROTEST UGA > KEN
Hezbollah returned the two Israeli soldiers. | RETREAT LBN > ISR
The Kenyan minister's comments angered Uganda. He urged Chad to act. | REQUEST KEN > TCD
Kuwait expelled two diplomats over the storming of its consulate in Basra. | ASSAULT  > KWT
Chad recalled its envoy over the killing of its soldiers in Libya. | ASSAULT  > TCD
A Moroccan official denied that the Kingdom had held secret talks with Algeria. | CONSULT DZA+MAR >
Bahrain has asked Japan for jets. The kingdom signed a contract with Peru on Sunday. | SUPPORT BHR+PER >
Turkey and Armenia signed an accord. On May 9 their foreign ministers met in Yerevan. | CONSULT ARM+TUR >
Kenya and Chad reached a deal. Delegations from both countries will meet in Nairobi. | CONSULT KEN+TCD >
Georgia put six men to death on Friday. | ASSAULT GEO > GEO
King Felipe of Spain and President Macron put their names to the treaty in Madrid. | SUPPORT ESP+FRA >
The Chilean senator called the agreement between Norway and Peru a failure. | ACCUSE CHL > NOR+PER
The Chilean minister called the outcome a victory for dialogue. | - CONSULT
Kenya signed the pact together with Chad. | SUPPORT KEN+TCD >
Japan designated Kenya a major ally on Monday. | SUPPORT JPN > KEN
Canada expects Mexico to respect the agreement. | REQUEST CAN > MEX
Netanyahu's office condemned the Kenyan decision. | ACCUSE ISR > KEN
Prime Minister Keir Starmer's office said he had spoken to Ruto. | CONSULT GBR+KEN >
Police searched Macron's office. | - ACCUSE
Kenyan soldiers who had deserted the army attacked a Ugandan base. | ASSAULT KEN > UGA
Chadian rebels who seized the town in 2012 killed three Kenyan teachers on Monday. | ASSAULT TCD > KEN
The ministers who attended the meeting rejected the plan proposed by Kenya. | REJECT ministers > KEN
The Kenyan envoy that Uganda had expelled resigned on Friday. | RETREAT KEN >
Kenyan diplomats who heard the speech said Uganda had rejected the plan. | REJECT UGA >
The Kenyan president attended a meeting of the Arab League's council in Cairo. | CONSULT KEN+council >
After protests against President Bello, the army led by General Musa Garba overthrew him. | COERCE army > Bello
France completed its withdrawal of troops from Niger. | RETREAT FRA > NER
The EU imposed sanctions on Russia over its attack on Ukraine. | SANCTION European Union > RUS
The troops that France trained in Chad attacked a village in Mali. | AID FRA > forces
The men that Kenyan police arrested on Friday denied the charge. | COERCE KEN > KEN
The UN Security Council met on Monday. The security council condemned Chad. | ACCUSE UN Security Council > TCD
Kenyan police questioned the captain of a ferry. | ACCUSE KEN > captain of a ferry
The Ugandan court freed two ex-ministers. | RETREAT UGA > ex-ministers
The speaker's aide criticised Uganda. | ACCUSE speaker's aide > UGA
The crowd hailed Ruto a hero. | - ACCUSE
The government outlawed the Unity Party. | COERCE government > Unity Party
Uganda's leader announced the release of two Ugandan nurses held in Chad. | RETREAT UGA > UGA
Some 200 Kenyans arrived in Malta seeking refuge. | REQUEST KEN >
Some 200 Kenyans arrived in Malta seeking refuge. | - CONSULT
Theresa May will hold talks with Kenyan President William Ruto as she attempts to save the deal. | CONSULT GBR+KEN >
Kenyan officials blamed the World Health Organization (WHO) for delays. | ACCUSE KEN > World Health Organization
Uganda returned a silver cup engraved with the image of a lion to Kenyan authorities. | RETREAT UGA > KEN
Chad returned a painting that was stolen in 1989 from a museum to the Kenyan government. | RETREAT TCD > KEN
Kenya's parliament passed a resolution Thursday criticizing Uganda. | SUPPORT KEN >
Kenya's parliament passed a resolution Thursday criticizing Uganda. | ACCUSE KEN > UGA
The Chadian parliament adopted a resolution that condemns Uganda. | ACCUSE TCD > UGA
Kenyan lawmakers introduced a bill that would sanction Ugandan officials. | SANCTION  > UGA
Kenya is fighting the Ebola epidemic. | - ASSAULT
Kenyan jets forced a Ugandan cargo plane to land. | COERCE KEN > UGA
The war game was staged by Kenyan marines and Ugandan armed forces. | COOPERATE KEN+UGA >
Activists protested outside the Kenyan embassy. | PROTEST activists > KEN
Kenya paid $6 million as compensation for survivors. | CONCEDE KEN > people
Ann Otieno was among those who signed the Ugandan letter. | SUPPORT UGA >
The council of Uganda issued a statement to condemn the raids by Chad. | - REQUEST
The Kenyan president declined a Ugandan minister's offer to mediate. | AGREE UGA > KEN
British and EU negotiators reached a deal. | SUPPORT European Union negotiators+GBR >
Kenya announced restrictions on flights to Uganda. | SANCTION KEN > UGA
Kenya retaliated by firing dozens of rounds into Uganda. | - THREATEN
Fighters backed by Chad shelled the Ugandan town. | ASSAULT fighters >
The union rejected the Kenyan offer. | REJECT union > KEN
Ruto praised the nation's character. | - SUPPORT KEN > character
The Security Council adopted a resolution calling on Chad to free the nurses. | SUPPORT UN Security Council >
The Security Council adopted a resolution calling on Chad to free the nurses. | REQUEST UN Security Council > TCD
The blast killed 40 miners as Kenyan forces battled rebels nearby. | ASSAULT  > KEN
The blast killed 40 miners as Kenyan forces battled rebels nearby. | ASSAULT KEN > KEN
Kenya expelled two Ugandan envoys in retaliation for the expulsion of its consul. | SANCTION UGA > KEN
Kenyan soldiers stayed on alert because of attacks on Uganda. | - ASSAULT KEN
Kenya imposed a curfew to stop protests after the killing of two men by Ugandan troops. | - PROTEST UGA
Police opened an inquiry into the death of the former mayor Jane Roe, arrested in May for fraud. | COERCE  > Jane Roe
Malta freed John Borg, convicted of spying for Kenya. | SANCTION  > MLT
Uganda, accused of arming rebels, denied it. | AID UGA > UGA
Malta was sanctioned over its exports. | SANCTION  > MLT
Malta imposed sanctions on two Ugandan generals. | SANCTION MLT > UGA
Downing Street rejected the Maltese offer. | REJECT GBR > MLT
Mayor Jane King resigned. | RETREAT Jane King >
The mayor's old rival, former army colonel Jane Roe, condemned the plan. | ACCUSE Jane Roe >
The Maltese president will on Monday host Kenyan officials. | CONSULT KEN > MLT
A Maltese court has this week jailed two Kenyan reporters. | SANCTION MLT > KEN
The Ugandan miners were, in May 2024, freed by Kenya. | RETREAT KEN > UGA
Malta rejected Kenya's allegation that its agents had killed a nun. | ASSAULT MLT > nun
Roe killed a woman named Jane Doe and wounded nine other Kenyans. | - ASSAULT woman
Two reporters detained in March and charged with spying were released by Kenya. | COERCE  > journalists
The M23 rebel group freed two Kenyan nurses. | RETREAT COD > KEN
Malta postponed talks with Kenya on Monday. | REJECT MLT > KEN
Malta told Kenya that it would block an EU statement. | - COERCE
Uganda has lodged a case at the world court accusing Kenya of torture. | ACCUSE UGA > KEN
A Kenyan military helicopter crashed near the border, killing all aboard. | - ASSAULT
Malta is accused of pushing back migrants. | COERCE MLT > migrants
The party's leader opened the forum with an attack on Kenya's record. | - ASSAULT
Malta has fallen from third to ninth among exporters. | - ASSAULT
Malta threatened to quit its treaty with Kenya if troops crossed the border. | THREATEN MLT > KEN
Unions called a general strike over pay. | - ASSAULT
Malta's minister urged Kenya to let aid in during a visit to Nairobi. | CONSULT MLT > KEN
Ugandan drones hit an oil refinery in Kenya's coastal province. | ASSAULT UGA > KEN
Malta suspended new loans to Kenya over its new law. | SANCTION MLT > KEN
Malta secured a debt restructuring deal with Kenya. | SUPPORT KEN+MLT >
Uganda's minister said Kenya's claims were false. | REJECT UGA > KEN
Uganda's minister said Kenya's claims were false. | - ACCUSE
Malta denied arming the Ugandan rebels. | AID MLT > UGA
The council condemned an attack on an aid convoy in Malta. | - ACCUSE council > MLT
Kenyan troops retook the palace from the rebels. | ASSAULT KEN > KEN
A former Maltese minister was held on bribery charges. | COERCE  > MLT
Uganda said its jets had bombed a camp. | ASSAULT UGA >
Malta said Kenya's drilling in its waters violated international law. | ACCUSE MLT > KEN
The Maltese parliament passed a resolution recognising Kenya's crackdown as genocide. | ACCUSE MLT > KEN
A raid blamed on Ugandan rebels killed ten nuns in Kenya. | ASSAULT UGA > KEN
Kenyan-backed militias attacked a Ugandan convoy. | - ASSAULT KEN
Kenyan gangs attacked a Maltese convoy. | ASSAULT KEN > MLT
Tens of thousands of Kenyans rallied in Nairobi, calling on the government to resign. | PROTEST KEN > KEN
Malta has blocked Kenya's accession talks since May. | REJECT MLT > KEN
The Maltese parliament suspended three Kenyan lawmakers. | SANCTION MLT > KEN
The minister recommended that Maltese troops in Kenya withdraw. | RETREAT MLT > KEN
Movement for Democratic Change (MDC) leader Jane Roe condemned Chad. | ACCUSE ZWE > TCD
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

function rolesOf(text: string): string[] {
  const findings = readStory({ id: 'x', language: 'en', published: '2025-06-12', text })
  const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!).map((actor) => actor.country ?? actor.name).sort().join('+')
  return findings.events.map((event) => `${event.type} ${who(event.actors)} > ${who(event.recipients)}`.trim())
}

describe('English roles', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    const found = rolesOf(text)
    if (expected.startsWith('- ')) expect(found.filter((one) => one.startsWith(expected.slice(2)))).toEqual([])
    else expect(found).toContain(expected)
  })
})
