import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/** Serves MongoDB's wire protocol on a free port of the loopback interface, and prints that port. */
public class WireServer {
    public static void main(String[] args) {
        var server = new MongoServer(new Backend());
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        System.out.println("port " + server.bind().getPort());
    }

    static class Backend extends MemoryBackend {
        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new Database(name, getCursorRegistry());
        }
    }

    static class Database extends MemoryDatabase {
        Database(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new IndexOfSome(name, keys, sparse);
        }
    }

    /**
     * Finds documents by their `_id`, as MongoDB does, also where a query asks more of them: the collection holds each of
     * them against the whole query. The one that this extends looks through all documents then.
     */
    static class IndexOfSome extends MemoryUniqueIndex {
        private static final String ID = "_id";

        IndexOfSome(String name, List<IndexKey> keys, boolean sparse) {
            super(name, keys, sparse);
        }

        @Override
        public synchronized boolean canHandle(Document query) {
            return super.canHandle(ofId(query));
        }

        @Override
        public synchronized Iterable<Integer> getPositions(Document query) {
            return super.getPositions(ofId(query));
        }

        private Document ofId(Document query) {
            var isById = keySet().equals(Set.of(ID)) && query.containsKey(ID);
            return isById ? new Document(ID, query.get(ID)) : query;
        }
    }
}
