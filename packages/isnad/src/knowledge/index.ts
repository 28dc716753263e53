// The world, not a language: what is known of states, places, bodies and persons, with their names in each language.
// Tables beside these files; nothing is parsed before it is asked for.
export { type Form, type KeysOf, type Language, LANGUAGES, plainKeys } from './forms.js'
export { type Entry, type Gazetteer, type GazetteerMatch, gazetteer, organizationByName, personByName, placesByName, stateByName, statesByNisba } from './gazetteer.js'
export { type Instrument, type InstrumentType, instruments } from './instruments.js'
export { type Organization, organizationInfo, organizations } from './organizations.js'
export { stateOfFirstHalf } from './first-halves.js'
export { officeHolder, officesOf, type Person, type Post, people, personInfo, sectorOfOffice } from './people.js'
export { type KnownPlace, type PlacePrecision, placeInfo, places } from './places.js'
export { type NisbaForm, nisbaForms, type State, type StateStatus, stateInfo, states } from './states.js'
