package org.lectern.sync;

/** One remote write. */
public sealed interface Change {

    ItemKey key();

    /** What the ledger is to remember as sent, once this has been done. */
    Content sent();

    /** Does it, and says what the target answered. */
    Receipt applyTo(Connection connection);

    /** Makes an object. */
    record Create(ItemKey key, Content content) implements Change {

        @Override
        public Content sent() {
            return content;
        }

        @Override
        public Receipt applyTo(Connection connection) {
            return connection.create(key, content);
        }
    }

    /**
     * Gives an object other content.
     *
     * @param content all of its fields, those a person edited and keeps included
     * @param sent the same with our own last value in the kept fields, so that the edit stays known as one
     */
    record Update(ObservedItem item, Content content, Content sent) implements Change {

        @Override
        public ItemKey key() {
            return item.key();
        }

        @Override
        public Receipt applyTo(Connection connection) {
            return connection.update(item, content);
        }
    }

    /** Removes an object. */
    record Delete(ObservedItem item) implements Change {

        @Override
        public ItemKey key() {
            return item.key();
        }

        @Override
        public Content sent() {
            return Content.empty();
        }

        @Override
        public Receipt applyTo(Connection connection) {
            connection.delete(item);
            return new Receipt(item.id(), null, null);
        }
    }
}
