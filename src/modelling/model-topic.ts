import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database';
import { type Selection, Topics } from '../identity';

/** Who has a model open hears what others do in it. */
@Injectable()
export class ModelTopic implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      name: 'model',
      permission: 'model.read',
      scopeOf: (_actor, id) => this.ofModel(id ?? ''),
    });
  }

  private async ofModel(id: string): Promise<Selection | undefined> {
    const [model] = await this.database.query('SELECT id FROM model WHERE id = ?', [id]);
    return model && ((events) => events.filter(({ payload }) => payload.modelId === id));
  }
}
