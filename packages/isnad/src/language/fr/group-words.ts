// Words that noun groups are read by.
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const DAYS = set('lundi mardi mercredi jeudi vendredi samedi dimanche')
export const MONTHS = set('janvier février mars avril mai juin juillet août septembre octobre novembre décembre')
/** Nouns that head a time. */
export const TIME_NOUNS: ReadonlySet<string> = new Set([...DAYS, ...MONTHS, ...set('jour journée semaine mois an année siècle décennie heure minute matin matinée soir soirée nuit midi minuit après-midi week-end weekend printemps automne hiver fois veille lendemain surlendemain avant-veille aujourd\'hui hier demain')])
/** Words between the parts of a name. */
export const PARTICLES = set('de d\' al el ben bin ibn abou abu ould von van der den dos da di del la le')
/** Pronouns that a group can be. */
export const GROUP_PRONOUNS = set('il elle ils elles on je j\' nous vous lui eux moi soi ce c\' ça cela ceci celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci celui-là celle-là rien personne quelqu\'un chacun chacune le la les l\' leur lui-même elle-même eux-mêmes tous toutes certains certaines plusieurs un une aucun aucune tout')
/** What stands before «de» and a number or noun and only says how many. */
export const QUANTITIES = set('plus moins près beaucoup tant peu autant assez trop nombre davantage')
export const COUNTS = set('dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier million milliard douzaine poignée nombre plupart majorité moitié quart tiers partie série ensemble totalité intégralité groupe multitude')
/** Verbs whose object is followed by «de» and what it is accused, thanked, robbed of. */
export const DE_OBJECT = set('accuser soupçonner qualifier féliciter remercier priver informer menacer inculper charger blâmer suspecter traiter avertir prévenir aviser dépouiller')
