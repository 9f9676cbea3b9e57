import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** Serves MongoDB's wire protocol on a free port of the loopback interface, and prints that port. */
public class WireServer {
    public static void main(String[] args) {
        var server = new MongoServer(new MemoryBackend());
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        System.out.println("port " + server.bind().getPort());
    }
}
