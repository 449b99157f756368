import type { People } from '../identity';
import type { ModelPerson } from './model.dto';

/** Who did something, by the name that the organisation has; a service by its id. */
export const personOf = (people: People, id: string): ModelPerson => ({ id, name: people.nameOf(id) ?? id });
